import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './browser.ts';
import { look, openEyes } from './matrix/eyes.ts';
import { heldOn, models, variations } from './matrix/model.ts';
import { placesOf, shopTime, Stage } from './matrix/place.ts';
import { approach, pressUntilHeld, type Shown } from './matrix/press.ts';
import { differences, holdSince, otherwise, type Told } from './matrix/reading.ts';
import { isTried, isWhole } from './matrix/share.ts';
import { Tally } from './matrix/tally.ts';
import type { ShopOptions } from '../shop/options.ts';
import { productId, shops, type Role } from '../shop/seed.ts';
import { shownOn, strategyOn } from '../shop/shown.ts';

/** The plans as a hold names them. */
const kinds = { 普通: 'normal', 定向: 'targeted', 专属: 'exclusive', 团长: 'leader' } as const;

/** What the page tells of a press on the products of these roles. */
function toldOf({ model, stage }: Scene, { ids }: ShopOptions, roles: readonly Role[]): Told {
  const { action, shown, stands } = model;
  const all = roles.map((role) => productId(role));
  const plans = new Set(shown && all.map((id) => strategyOn(shown, id, shopTime)));
  const [plan] = plans.size === 1 ? plans : [];
  const [{ id, name }] = shops;
  return {
    action,
    plan: plan ? kinds[plan] : 'unknown',
    shop: { id: stage.frame.url().includes('//buyin.') ? id : undefined, name },
    count: stands === 'batch' ? all.length : undefined,
    products: all.map((at) => ({
      id: ids === 'none' ? undefined : at,
      name: shownOn('list', at, shopTime).name,
    })),
  };
}

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
  const read = await holdSince(context, since);
  await page.keyboard.press('Escape');
  const wrong = otherwise(read, toldOf(scene, options, roles));
  for (const [nth, { facts }] of read.subjects.entries()) {
    const role = roles[nth];
    if (!model.shown || !role) continue;
    const { name: _, ...shown } = shownOn(model.shown, productId(role), shopTime);
    wrong.push(...differences(facts, shown));
  }
  tally.wrong.push(...wrong.map((text) => `${at}: ${text}`));
}

/** Every variation in every place is the whole product; without `-- --whole` a share of it is tried. */
for (const model of models)
  for (const [turn, place] of placesOf(model).entries())
    test(`${model.name}, ${place}`, async ({ page, panel, context }) => {
      test.setTimeout(300_000);
      await context.addInitScript(openEyes);
      const stage = await Stage.open(page, model.page, place);
      const tally = new Tally();
      const scene: Scene = { model, stage, page, panel, context, tally };
      const all = variations(model, isWhole);
      for (const [index, options] of all.entries()) {
        if (!isTried(index, all.length, turn, placesOf(model).length)) continue;
        const { roles, stands } = model;
        const role = roles[index % Math.max(roles.length, 1)];
        const concerned = stands === 'batch' ? roles : role ? [role] : [];
        const at = `${JSON.stringify(options)} ${role ?? ''}`;
        tally.combinations += 1;
        try {
          await stage.turn(options, role);
          await hold(scene, options, concerned, at);
          const also = options.promotion === 'switch' ? '[role=switch]' : undefined;
          const left = { delists: heldOn(model), also };
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
