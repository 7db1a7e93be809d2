import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { look, openEyes } from './matrix/eyes.ts';
import { models, variations } from './matrix/model.ts';
import { placesOf, shopTime, Stage } from './matrix/place.ts';
import { approach, pressUntilHeld, type Shown } from './matrix/press.ts';
import { differences, holdSince } from './matrix/reading.ts';
import { isWhole } from './matrix/share.ts';
import { Tally } from './matrix/tally.ts';
import type { ShopOptions } from '../shop/options.ts';
import { productId, type Role } from '../shop/seed.ts';
import { shownOn } from '../shop/shown.ts';

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

interface Scene extends Shown {
  page: Page;
  context: BrowserContext;
  tally: Tally;
}

/** Holds one press and compares what was read with what the page shows. */
async function hold(scene: Scene, options: ShopOptions, roles: readonly Role[], at: string) {
  const { model, page, context, tally } = scene;
  const sought = await approach(scene, options, roles);
  const since = Date.now();
  tally.again += (await pressUntilHeld(scene, sought)) - 1;
  tally.presses += 1;
  const { subjects, action } = await holdSince(context, since);
  await page.keyboard.press('Escape');
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

/**
 * Every variation in every place is the whole product; without `-- --whole` each variation comes in
 * one place and each place gets its share of them.
 */
for (const model of models)
  for (const [turn, place] of placesOf(model).entries())
    test(`${model.name}, ${place}`, async ({ page, panel, context }) => {
      test.setTimeout(300_000);
      await context.addInitScript(openEyes);
      const stage = await Stage.open(page, model.page, place);
      const tally = new Tally();
      const scene: Scene = { model, stage, page, panel, context, tally };
      for (const [index, options] of variations(model).entries()) {
        if (!isWhole && index % placesOf(model).length !== turn) continue;
        const { roles, stands } = model;
        const role = roles[index % Math.max(roles.length, 1)];
        const concerned = stands === 'batch' ? roles : role ? [role] : [];
        const at = `${JSON.stringify(options)} ${role ?? ''}`;
        tally.combinations += 1;
        try {
          await stage.turn(options, role);
          await hold(scene, options, concerned, at);
          const also = options.promotion === 'switch' ? '[role=switch]' : undefined;
          const asked = stands === 'question' ? ['确定', model.yes] : [];
          const left = { delists: [...delists, ...asked], also };
          const { pressed: count, held } = await look(stage.frame, 'sweep', left);
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
