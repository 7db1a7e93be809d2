import type { Page } from '@playwright/test';
import { axeOfPage } from './axe.ts';
import { expect, test } from './browser.ts';
import { cutOff } from './cutOff.ts';
import { furnish, visitDesk, type Visit } from './desk.ts';
import { rowOf } from './shop.ts';
import { shopUrl } from '../shop/shopUrl.ts';

// A screen of the merchant's desk after the other, in one browser: each is looked at as it stands.
test.setTimeout(200_000);

const openList = async (page: Page) => {
  await page.goto(shopUrl('list'));
  await rowOf(page).waitFor();
};

for (const isEmpty of [false, true])
  test(`axe finds nothing on the desk ${isEmpty ? 'at first' : 'with its records, templates and reminders'}, light and dark`, async ({
    page,
    context,
    extensionId,
  }) => {
    await openList(page);
    if (!isEmpty) await furnish(context, extensionId);
    const found: Record<string, unknown> = {};
    await visitDesk({
      context,
      extensionId,
      isEmpty,
      shape: (at) => at.emulateMedia({ reducedMotion: 'reduce' }),
      look: async (at, name) => {
        const violations = await axeOfPage(at);
        if (violations.length > 0) found[name] = violations;
      },
    });
    expect(found).toEqual({});
  });

/** What is wrong on each screen of a furnished desk in some shape, by the screen's name. */
async function faultsOn(
  page: Page,
  visit: Pick<Visit, 'context' | 'extensionId'>,
  { shape, faultsOf }: Pick<Visit, 'shape'> & { faultsOf: (at: Page) => Promise<unknown[]> },
): Promise<Record<string, unknown>> {
  await openList(page);
  await furnish(visit.context, visit.extensionId);
  const found: Record<string, unknown> = {};
  const look = async (at: Page, name: string): Promise<void> => {
    const faults = await faultsOf(at);
    if (faults.length > 0) found[name] = faults;
  };
  await visitDesk({ ...visit, shape, look });
  return found;
}

/** At 200 % a window is half as wide and high in CSS pixels, and so is the most that a popup gets (800 × 600). */
const halved = {
  popup: { width: 400, height: 300 },
  workbench: { width: 640, height: 400 },
};

test('at 200 % no control of the desk is cut off, and nothing moves sideways', async ({
  page,
  context,
  extensionId,
}) => {
  const visit = { context, extensionId };
  const found = await faultsOn(page, visit, {
    shape: (at, place) => at.setViewportSize(halved[place]),
    faultsOf: async (at) => {
      const wider = await at.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      return [...(await cutOff(at)), ...(wider > 0 ? [`wider by ${wider}`] : [])];
    },
  });
  expect(found).toEqual({});
});

test('with forced colours all controls keep an edge, and what is chosen is told from the rest', async ({
  page,
  context,
  extensionId,
}) => {
  const visit = { context, extensionId };
  const found = await faultsOn(page, visit, {
    shape: (at) => at.emulateMedia({ forcedColors: 'active' }),
    faultsOf: async (at) => [
      ...(await cutOff(at)),
      ...(await withoutEdge(at)),
      ...(await unmarked(at)),
    ],
  });
  expect(found).toEqual({});
});

/** Buttons and fields that nothing but their colour has told from the ground. */
const withoutEdge = (page: Page): Promise<string[]> =>
  page.locator('.button:visible, .field:visible').evaluateAll((all) =>
    all
      .filter((at) => {
        const { borderStyle, borderWidth } = getComputedStyle(at);
        return borderStyle === 'none' || parseFloat(borderWidth) < 1;
      })
      .map((at) => `${at.className} ${at.textContent}`),
  );

/** What is chosen and looks like what is not: grounds are all one then, borders and lines are left. */
const unmarked = (page: Page): Promise<string[]> =>
  page.locator('[aria-current]:visible, [aria-selected=true]:visible').evaluateAll((all) => {
    const looks = (at: Element): string => {
      const { borderTopStyle, borderTopColor, textDecorationLine } = getComputedStyle(at);
      const { content, borderBottomStyle } = getComputedStyle(at, '::after');
      return [
        borderTopStyle,
        borderTopColor,
        textDecorationLine,
        content,
        borderBottomStyle,
      ].join();
    };
    return all
      .filter((at) => {
        const list = at.closest('ul, [role=tablist]');
        const others = [...(list?.querySelectorAll('[data-row], [role=tab]') ?? [])];
        const other = others.find((one) => one !== at);
        return other !== undefined && looks(other) === looks(at);
      })
      .map((at) => `${at.textContent}`);
  });
