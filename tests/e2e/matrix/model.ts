import type { ActionKind } from '../../../lib/core/action.ts';
import type { ShopOptions } from '../../shop/options.ts';
import type { Role } from '../../shop/seed.ts';
import type { ShownPage } from '../../shop/shown.ts';

/** What one kind of page has that delists, and all the ways in which that page comes. */
export interface Model {
  /** As domain.md §8 numbers them. */
  name: string;
  page: NonNullable<ShopOptions['framed']> | 'hosted';
  action: ActionKind;
  /** What the control says; in a menu it may say more. */
  label: string;
  menuLabel?: string;
  /** A selector of what opens the menu, where more than one does. */
  trigger?: string;
  /** What the platform's own question calls the way on. */
  yes: string;
  /** Where it stands: in a row, over the ticked rows, on the page, in the platform's own question, behind a form's choice. */
  stands: 'row' | 'batch' | 'page' | 'question' | 'form';
  /** The products that are pressed, one after the other. */
  roles: readonly Role[];
  /** What the page writes of a product; undefined where the press concerns none. */
  shown?: ShownPage;
  /** All that is varied, each with each. */
  axes: Axes;
  /** What is varied besides: with each of the others in the whole product, with one of them in the share. */
  turns?: Axes;
}

type Axes = { [K in keyof ShopOptions]: readonly ShopOptions[K][] };

const prefix = ['ecom-g', 'auxo', 'aurora', 'ant'] as const;
const control = ['a', 'button', 'span', 'menu'] as const;
const promotion = ['a', 'button', 'span', 'menu', 'switch'] as const;
const table = ['one', 'split', 'virtual'] as const;
const ids = ['key', 'text', 'none'] as const;

const delist = { action: 'off-shelf', label: '下架', yes: '确认下架' } as const;
const stop = { action: 'stop-promotion', label: '取消推广', yes: '确认取消推广' } as const;

export const models: readonly Model[] = [
  {
    ...delist,
    name: 'M1 M8 M9 商品管理',
    page: 'list',
    stands: 'row',
    roles: ['ordinary', 'targeted', 'endsToday', 'leader', 'campaign'],
    shown: 'list',
    axes: { prefix, control, table: [...table, 'recycled'] },
  },
  {
    ...delist,
    name: 'M2 批量下架',
    label: '批量下架',
    page: 'list',
    stands: 'batch',
    roles: ['ordinary', 'targeted', 'endsToday', 'leader'],
    shown: 'list',
    axes: { prefix, table: [...table, 'recycled'] },
  },
  {
    ...stop,
    name: 'M2 批量取消推广',
    label: '批量取消推广',
    page: 'promote',
    stands: 'batch',
    roles: ['ordinary', 'targeted', 'exclusive', 'leader'],
    shown: 'promote',
    axes: { prefix, table },
    turns: { ids },
  },
  {
    ...stop,
    name: 'M3 推商品',
    page: 'promote',
    stands: 'row',
    roles: ['ordinary', 'targeted', 'exclusive', 'leader', 'campaign'],
    shown: 'promote',
    axes: { prefix, promotion, table },
    turns: { ids },
  },
  {
    ...stop,
    name: 'M7 推商品 in fxg',
    page: 'hosted',
    stands: 'row',
    roles: ['ordinary', 'exclusive', 'leader'],
    shown: 'promote',
    axes: { prefix, promotion },
    turns: { table, ids },
  },
  {
    ...stop,
    name: 'M4 计划管理',
    label: '关闭',
    menuLabel: '关闭计划',
    yes: '确认关闭',
    page: 'plans',
    stands: 'row',
    roles: ['ordinary', 'campaign'],
    shown: 'plans',
    axes: { prefix, control, table },
  },
  {
    ...delist,
    name: 'M4 商品详情 下架',
    page: 'product',
    stands: 'page',
    roles: ['ordinary', 'exclusive', 'leader'],
    shown: 'product',
    axes: { prefix, control },
  },
  {
    ...stop,
    name: 'M4 商品详情 取消推广',
    trigger: '[class*=-card-extra] a',
    page: 'product',
    stands: 'page',
    roles: ['ordinary', 'exclusive', 'leader'],
    shown: 'product',
    axes: { prefix, control },
  },
  {
    ...delist,
    name: 'M5 M6 the platform’s question',
    page: 'list',
    stands: 'question',
    roles: ['ordinary', 'targeted', 'leader'],
    shown: 'list',
    axes: {
      prefix,
      control: ['icon'],
      confirm: ['popconfirm', 'modal', 'reason'],
      popups: ['body', 'inside', 'own'],
    },
  },
  {
    ...delist,
    name: 'M1 商品编辑',
    label: '发布商品',
    yes: '不修改，继续发布',
    page: 'editor',
    stands: 'form',
    roles: ['ordinary', 'leader'],
    shown: 'editor',
    axes: { prefix },
  },
  {
    name: 'M4 联盟设置',
    action: 'leave-alliance',
    label: '退出精选联盟',
    yes: '确认退出',
    page: 'alliance',
    stands: 'page',
    roles: [],
    axes: { prefix, control },
  },
];

/** Each value of each axis with each of the others. */
const product = (axes: Axes): ShopOptions[] =>
  Object.entries(axes).reduce<ShopOptions[]>(
    (all, [name, values]) =>
      all.flatMap((options) => values.map((value) => ({ ...options, [name]: value }))),
    [{}],
  );

/** The variations of a page: all of them, or a share in which each meets one of its turns, and each turn each value. */
export function variations(
  { axes, turns = {} }: Pick<Model, 'axes' | 'turns'>,
  isWhole: boolean,
): ShopOptions[] {
  const all = product(turns);
  return product(axes).flatMap((options, at) => {
    const turn = all[(at + Math.floor(at / all.length)) % all.length];
    return (isWhole ? all : [turn]).map((more) => ({ ...options, ...more }));
  });
}

/** What controls say that delist wherever they stand. */
const everywhere = [
  ...['下架', '批量下架', '取消推广', '批量取消推广', '关闭计划'],
  '退出精选联盟',
];

/** What controls of a page say that may be held there; of a plan also for what stands beside them. */
export const heldOn = ({ page, stands, yes }: Model): string[] => [
  ...everywhere,
  ...(page === 'plans' ? ['关闭', '删除'] : []),
  ...(stands === 'question' ? ['确定', yes] : []),
];
