import { expect, test } from './browser.ts';
import { look, openEyes } from './matrix/eyes.ts';
import { models, variations, type Model } from './matrix/model.ts';
import { placesOf, shopTime, Stage } from './matrix/place.ts';
import { approach, pressUntilHeld } from './matrix/press.ts';
import { isWhole } from './matrix/share.ts';
import type { Entry } from './shop.ts';
import type { ShopOptions } from '../shop/options.ts';
import { productId } from '../shop/seed.ts';
import { shownOn } from '../shop/shown.ts';

/** How the platform goes on asking, in turn from model to model. */
const confirms = ['popconfirm', 'modal', 'reason', 'none'] as const;

const logOf = (stage: Stage) =>
  stage.frame.evaluate(() => (window as unknown as { __shopLog: Entry[] }).__shopLog);

/** Answers the platform's own question as the merchant would. */
async function answerPlatform(
  stage: Stage,
  { stands, yes }: Model,
  confirm: ShopOptions['confirm'],
): Promise<void> {
  const press = async (label: string, is = 'button') =>
    stage.press(await look(stage.frame, 'spot', { label, is }));
  if (stands === 'question' || (confirm === 'none' && stands !== 'form')) return;
  if (stands !== 'form' && confirm !== 'reason') return press('确定');
  if (stands !== 'form') await press('我已知晓', 'label');
  await press(yes);
}

// Usually each model in one place, the next one in the next.
for (const [index, model] of models.entries())
  for (const [nth, place] of placesOf(model).entries()) {
    if (!isWhole && nth !== index % placesOf(model).length) continue;
    test(`${model.name}, ${place}: carried out exactly once`, async ({ page, panel, context }) => {
      await context.addInitScript(openEyes);
      const stage = await Stage.open(page, model.page, place);
      const all = variations({ axes: model.axes }, isWhole);
      const confirm = confirms[(2 * index + nth + Math.floor(index / 4)) % confirms.length];
      const options = { confirm, ...all[(7 * index + 5 * nth) % all.length] };
      const roles = model.stands === 'batch' ? model.roles.slice(0, 2) : model.roles.slice(0, 1);
      await stage.turn(options, roles[0]);
      const shown = { model, stage, panel };
      await pressUntilHeld(shown, await approach(shown, options, roles));
      // Ticks, choices and open questions go with what is mounted anew: nothing is left to carry out.
      const lasts = model.stands === 'row' || model.stands === 'page';
      if (place === 'remounting' && lasts) await stage.remount();
      const [first] = roles;
      const stock = first && Number(shownOn('list', productId(first), shopTime).stock);
      await panel.answer({ 库存: stock ?? 1, 几件: roles.length });
      if (model.action === 'leave-alliance') await panel.acknowledge();
      await panel.confirm();
      // What was not found again for certain, the merchant presses: it passes without another question.
      const isLit = async () => (await panel.find('StaticText', /再按一次/)) !== undefined;
      await expect
        .poll(async () => {
          const { log, questions } = await look(stage.frame, 'state');
          return log + questions > 0 || (await isLit());
        })
        .toBe(true);
      if (await isLit())
        await stage.press(await look(stage.frame, 'spot', await approach(shown, options, roles)));
      await answerPlatform(stage, model, options.confirm);
      await expect.poll(() => logOf(stage)).not.toEqual([]);
      await page.waitForTimeout(400);
      const log = await logOf(stage);
      const ids = log.flatMap((entry) => entry.ids).sort();
      expect(log.every(({ ok, what }) => ok && what === model.action)).toBe(true);
      expect(ids).toEqual(
        roles.length > 0 ? roles.map((role) => productId(role)).sort() : ['10001'],
      );
    });
  }
