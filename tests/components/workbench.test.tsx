// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { CoverageView } from '@/components/workbench/CoverageView';
import { PackDraft } from '@/components/workbench/PackDraft';
import { PackTrials } from '@/components/workbench/PackTrials';
import { PackView } from '@/components/workbench/PackView';
import { TaughtView } from '@/components/workbench/TaughtView';
import { builtIn } from '@/lib/catalog/packs';
import type { Fact } from '@/lib/core/fact';
import type { Pack } from '@/lib/core/pack';
import { standingPacks } from '@/lib/core/packChoice';
import { expectedOf } from '@/lib/core/packExpected';
import { problem, problemKeys } from '@/lib/core/packProblem';
import type { PackTrial } from '@/lib/core/packTrial';
import { someHold } from '../platform/some';
import { find, key, press, render } from './render';

const [usual, , optional] = builtIn.packs as [Pack, Pack, Pack];
const none = () => undefined;

describe('a section with nothing in it', () => {
  test.each([
    [<CoverageView key="c" tabs={[]} onGo={none} onOpenShop={none} />],
    [
      <TaughtView
        key="t"
        taught={[]}
        counts={{}}
        siteOf={String}
        onTry={none}
        onRemove={none}
        onOpenShop={none}
      />,
    ],
  ])('says what to do first, with one button', (view) => {
    const { place } = render(view);
    expect(place.querySelectorAll('button')).toHaveLength(1);
    expect(place.querySelector('p')?.textContent).toBeTruthy();
  });
});

test('an open page is told with what would be held on it', () => {
  const state = {
    shop: { name: '甲食品旗舰店' },
    pageName: '商品管理',
    coverage: 'partial' as const,
    reason: 'no-id' as const,
    holds: [someHold(), someHold(), someHold({ action: 'stop-promotion' })],
  };
  const onGo = vi.fn();
  render(
    <CoverageView
      tabs={[{ tabId: 7, address: 'https://fxg.jinritemai.com/ffa/g/list', state }]}
      onGo={onGo}
      onOpenShop={none}
    />,
  );
  expect(find('li').textContent).toContain('部分护航 商品 ID 未读到');
  expect(find('li').textContent).toContain('会拦下：商品下架 2 件、取消推广 1 件');
  press(find('button', '去这一页：商品管理'));
  expect(onGo).toHaveBeenCalledWith(7);
});

describe('the packs', () => {
  const on = { onSwitch: vi.fn(), onExport: vi.fn(), onRestore: vi.fn(), onChoose: vi.fn() };
  const show = (
    choices: Parameters<typeof standingPacks>[1] = [],
    deniedId: string | undefined = undefined,
  ) =>
    render(
      <PackView packs={standingPacks(builtIn, choices)} deniedId={deniedId} draft={null} {...on} />,
    );

  test('can be switched where the merchant is asked, and nowhere else', () => {
    show();
    const switches = [...document.querySelectorAll('[role=switch]')];
    expect(switches.map((at) => at.getAttribute('aria-checked'))).toEqual(Array(5).fill('false'));
    press(find('[role=switch]', optional.name));
    expect(on.onSwitch).toHaveBeenCalledWith(optional, true);
  });

  test('say that access was not given, beside the one that it was for', () => {
    show([], optional.id);
    expect(find('li', optional.name).querySelector('[role=alert]')?.textContent).toContain(
      optional.origins[0],
    );
  });

  test('of which one is imported can be put back', () => {
    const imported = { ...usual, version: usual.version + 1 };
    show([{ id: usual.id, isOn: true, imported }]);
    press(find('button', `恢复内置 ${usual.name}`));
    expect(on.onRestore).toHaveBeenCalledWith(imported);
  });

  test('are reached one after the other with the arrow keys', () => {
    show();
    find('button', `导出 ${usual.name}`).focus();
    key(find('button', `导出 ${usual.name}`), 'End');
    expect(document.activeElement?.getAttribute('role')).toBe('switch');
  });
});

describe('a file before it is used', () => {
  const draft = {
    file: 'mended.json',
    refused: undefined,
    bar: undefined,
    differences: [],
    isTrying: false,
    isTried: false,
    trial: null,
    onTry: none,
    onUse: none,
    onDrop: none,
  };

  test.each(problemKeys)('that has the problem %s is told so in a whole sentence', (name) => {
    const values = { most: 3, least: 1, name: 'a', values: '1', expected: 'list', version: 2 };
    const refused = [{ ...problem(['pages', 1, 'path'], name, values), line: 12, column: 5 }];
    const { place } = render(<PackDraft {...draft} refused={refused} />);
    const told = place.querySelector('li')?.textContent ?? '';
    expect(told).toMatch(/^第 12 行，第 5 列：\S/);
    expect(told).not.toMatch(/[{}]|undefined/);
  });

  test('cannot be used before it was tried, nor while something bars it', () => {
    const { show } = render(<PackDraft {...draft} />);
    const use = () => find('button', '启用') as HTMLButtonElement;
    expect(use().disabled).toBe(true);
    show(<PackDraft {...draft} isTried />);
    expect(use().disabled).toBe(false);
    show(<PackDraft {...draft} isTried bar={{ reason: 'version', version: 3 }} />);
    expect(use().disabled).toBe(true);
    expect(find('[role=alert]').textContent).toContain('第 3 版');
  });
});

describe('what a file’s pack finds on an open page', () => {
  const [selector = ''] = usual.shop.name;
  const trial = (count: number, facts: Fact[] | undefined): PackTrial => ({
    address: 'https://fxg.jinritemai.com/ffa/g/list',
    pageId: 'product-list',
    pageName: '商品管理',
    shop: { name: '甲食品旗舰店' },
    counts: [{ selector, count }],
    product: facts && { id: '3819266189016826169', key: '1', name: '手工麻花', facts },
    coverage: 'full',
  });
  const fact = (field: Fact['field'], value?: string): Fact => ({
    field,
    value,
    source: 'row',
    at: 1,
  });
  const expected = expectedOf(usual, 'product-list');
  const rowOf = (name: string) =>
    [...find('tr', name).querySelectorAll('td')].map((at) => at.textContent);

  test('stands beside what its own tests say: counts, and what is read of a product', () => {
    const before = trial(0, [fact('stock', '199'), fact('price'), fact('status', '售卖中')]);
    const after = trial(1, [
      fact('stock', '199'),
      fact('price', '￥9.80'),
      fact('status', '售卖中'),
    ]);
    render(<PackTrials before={{ trial: before, expected }} after={{ trial: after, expected }} />);
    expect(rowOf(selector)).toEqual(['找到 0 处 测试页上 1 处', '找到 1 处 测试页上 1 处']);
    expect(rowOf('第一件商品')).toEqual([
      '手工麻花、库存 199、状态 售卖中 没有读到：价格（测试页上读得到）',
      '手工麻花、库存 199、价格 ￥9.80、状态 售卖中',
    ]);
    expect(document.querySelectorAll('.due')).toHaveLength(2);
    expect(find('caption').textContent).toContain('测试页不在文件里');
  });

  test('is said to be nothing where nothing was read', () => {
    const nothing = { trial: { ...trial(1, undefined), pageId: undefined }, expected: undefined };
    render(<PackTrials before={nothing} after={nothing} />);
    expect(rowOf(selector)).toEqual(['找到 1 处', '找到 1 处']);
    expect(rowOf('第一件商品')).toEqual(['没有读到商品', '没有读到商品']);
  });
});
