import type { Panel } from '../panel.ts';
import type { ShopOptions } from '../../shop/options.ts';
import { productId, type Role } from '../../shop/seed.ts';
import { shownOn } from '../../shop/shown.ts';
import { look, type Sought } from './eyes.ts';
import type { Model } from './model.ts';
import { shopTime, type Stage } from './place.ts';

export const titles = {
  'off-shelf': '下架前核对',
  'stop-promotion': '停止推广前核对',
  'leave-alliance': '退出联盟前核对',
};

/** One kind of page as it stands on the screen. */
export interface Shown {
  model: Model;
  stage: Stage;
  panel: Panel;
}

const nameOf = (role: Role) => shownOn('list', productId(role), shopTime).name;

/** Goes up to the control that is to be held, and says how to find it. */
export async function approach(
  { model, stage }: Shown,
  options: ShopOptions,
  roles: readonly Role[],
): Promise<Sought> {
  const { stands, label, menuLabel = label, trigger = 'a', yes } = model;
  const [role] = roles;
  const name = role && (stands === 'row' || stands === 'question') ? nameOf(role) : undefined;
  const press = async (sought: Sought) => stage.press(await look(stage.frame, 'spot', sought));
  const isThere = (sought: Sought) =>
    look(stage.frame, 'spot', sought).then(
      () => true,
      () => false,
    );
  /** Presses on the way until it is seen to have worked: beside what still moves a press does nothing, and a second one beside a dialog that is late would close it. */
  const pressFor = async (sought: Sought, hasWorked: () => Promise<boolean>, left = 3) => {
    await press(sought);
    if (left > 0 && !(await hasWorked())) await pressFor(sought, hasWorked, left - 1);
  };
  const take = (label: string) =>
    pressFor({ label, is: 'label' }, () => look(stage.frame, 'taken', { label }));
  if (stands === 'batch') await look(stage.frame, 'tick', roles.map(nameOf));
  if (stands === 'form') await take('下架');
  if (stands === 'question') {
    const known = { label: '我已知晓', is: 'label' };
    const asks = options.confirm === 'reason' ? known : { label: '确定', is: 'button' };
    await pressFor({ label: '', name, is: 'i.box' }, () => isThere(asks));
    if (asks !== known) return asks;
    await take(known.label);
    return { label: yes, is: 'button' };
  }
  const as = options.promotion ?? options.control;
  if (as === 'switch') return { label: '', name, is: '[role=switch]' };
  if (as !== 'menu') return { label, name, is: 'a,button,span' };
  const more = { label: '更多', name, is: trigger };
  const item = { label: menuLabel, is: 'li' };
  await stage.point(await look(stage.frame, 'spot', more));
  // It opens on hover or click; a click on one that hover is about to open closes it again.
  const isOpen = () => isThere({ ...item, patience: 2500 });
  if (!(await isOpen())) await pressFor(more, isOpen);
  return item;
}

/**
 * Presses until the panel stands; a press that neither page nor guard has noticed fell beside
 * the control. Gives how many presses it took.
 */
export async function pressUntilHeld(shown: Shown, sought: Sought, left = 2): Promise<number> {
  const { model, stage, panel } = shown;
  const before = await look(stage.frame, 'state');
  await stage.press(await look(stage.frame, 'spot', sought));
  const title = titles[model.action];
  const came = await panel.wait('alertdialog', title, { timeout: 6000 }).catch(() => undefined);
  const after = await look(stage.frame, 'state');
  if (after.log !== before.log || after.questions !== before.questions)
    throw new Error(`the press went through: ${JSON.stringify(after)}`);
  if (came) return 1;
  if (left === 0) throw new Error('nothing came of the press');
  return 1 + (await pressUntilHeld(shown, sought, left - 1));
}
