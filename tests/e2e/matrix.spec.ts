import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { look, openEyes, type Sought } from './matrix/eyes.ts';
import { models, variations, type Model } from './matrix/model.ts';
import { placesOf, shopTime, Stage } from './matrix/place.ts';
import { differences, holdSince } from './matrix/reading.ts';
import { Tally } from './matrix/tally.ts';
import type { Panel } from './panel.ts';
import type { ShopOptions } from '../shop/options.ts';
import { productId, type Role } from '../shop/seed.ts';
import { shownOn } from '../shop/shown.ts';

const titles = {
  'off-shelf': '下架前核对',
  'stop-promotion': '停止推广前核对',
  'leave-alliance': '退出联盟前核对',
};
/** What controls say that would delist, or, like 删除 of a plan, may be held for what stands beside them. */
const delists = [
  '删除',
  '下架',
  '批量下架',
  '取消推广',
  '批量取消推广',
  '关闭',
  '关闭计划',
  '退出精选联盟',
];

interface Scene {
  model: Model;
  stage: Stage;
  page: Page;
  panel: Panel;
  context: BrowserContext;
  tally: Tally;
}

const nameOf = (role: Role) => shownOn('list', productId(role), shopTime).name;

/** Goes up to the control that is to be held, and says how to find it. */
async function approach(
  { model, stage }: Scene,
  options: ShopOptions,
  roles: readonly Role[],
): Promise<Sought> {
  const { stands, label, menuLabel = label } = model;
  const [role] = roles;
  const name = role && (stands === 'row' || stands === 'question') ? nameOf(role) : undefined;
  const press = async (sought: Sought) => stage.press(await look(stage.frame, 'spot', sought));
  if (stands === 'batch') await look(stage.frame, 'tick', roles.map(nameOf));
  if (stands === 'form') await press({ label: '下架', is: 'label' });
  if (stands === 'question') {
    await press({ label: '', name, is: 'i.box' });
    if (options.confirm !== 'reason') return { label: '确定', is: 'button' };
    await press({ label: '我已知晓', is: 'label' });
    return { label: '确认下架', is: 'button' };
  }
  const as = options.promotion ?? options.control;
  if (as === 'switch') return { label: '', name, is: '[role=switch]' };
  if (as !== 'menu') return { label, name, is: 'a,button,span' };
  await stage.point(await look(stage.frame, 'spot', { label: '更多', name, is: 'a' }));
  return { label: menuLabel, is: 'li' };
}

/** Presses until the panel stands; a press that neither page nor guard has noticed fell beside the control. */
async function pressed(scene: Scene, sought: Sought, left = 2): Promise<void> {
  const { model, stage, panel, tally } = scene;
  const before = await look(stage.frame, 'state');
  await stage.press(await look(stage.frame, 'spot', sought));
  const title = titles[model.action];
  const came = await panel.wait('alertdialog', title, { timeout: 2000 }).catch(() => undefined);
  const after = await look(stage.frame, 'state');
  if (after.log !== before.log || after.questions !== before.questions)
    throw new Error(`the press went through: ${JSON.stringify(after)}`);
  if (came) return;
  if (left === 0) throw new Error('nothing came of the press');
  tally.again += 1;
  await pressed(scene, sought, left - 1);
}

/** Holds one press and compares what was read with what the page shows. */
async function hold(scene: Scene, options: ShopOptions, roles: readonly Role[], at: string) {
  const { model, panel, page, context, tally } = scene;
  const sought = await approach(scene, options, roles);
  const since = Date.now();
  await pressed(scene, sought);
  tally.presses += 1;
  const { subjects, action } = await holdSince(context, since);
  await page.keyboard.press('Escape');
  await panel.wait('alertdialog', /前核对/, { isGone: true });
  const ids = roles.map((role) => productId(role));
  const read = subjects.map(({ id }) => id);
  if (action !== model.action || read.join() !== ids.join())
    tally.wrong.push(`${at}: ${action} of ${read.join()} instead of ${ids.join()}`);
  for (const { id = '', facts } of subjects) {
    if (!model.shown || !ids.includes(id)) continue;
    const { name: _, ...shown } = shownOn(model.shown, id, shopTime);
    tally.wrong.push(...differences(facts, shown).map((text) => `${at}: ${text}`));
  }
}

for (const model of models)
  for (const place of placesOf(model))
    test(`${model.name}, ${place}`, async ({ page, panel, context }) => {
      test.setTimeout(180_000);
      await context.addInitScript(openEyes);
      const stage = await Stage.open(page, model.page, place);
      const tally = new Tally();
      const scene: Scene = { model, stage, page, panel, context, tally };
      for (const [index, options] of variations(model).entries()) {
        const { roles, stands } = model;
        const role = roles[index % Math.max(roles.length, 1)];
        const concerned = stands === 'batch' ? roles : role ? [role] : [];
        const at = `${JSON.stringify(options)} ${role ?? ''}`;
        tally.combinations += 1;
        try {
          await stage.turn(options, role);
          await hold(scene, options, concerned, at);
          const also = options.promotion === 'switch' ? '[role=switch]' : undefined;
          const { pressed: count, held } = await look(stage.frame, 'sweep', { delists, also });
          tally.lookAlikes += count;
          tally.held.push(...held.map((text) => `${at}: ${text}`));
          if (held.length > 0) await page.keyboard.press('Escape');
        } catch (error) {
          const [reason] = String(error instanceof Error ? error.message : error).split('\n');
          tally.missed.push(`${at}: ${reason}`);
          await page.keyboard.press('Escape');
        }
      }
      console.log([`${model.name}, ${place}: ${tally.line}`, ...tally.faults].join('\n  '));
      test.info().annotations.push({ type: 'matrix', description: tally.line });
      expect(tally.faults).toEqual([]);
    });
