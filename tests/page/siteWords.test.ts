// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtIn } from '@/lib/catalog/packs';
import { factOf, type FactField } from '@/lib/core/fact';
import { pack, type Pack } from '@/lib/core/pack';
import { site, type Site } from '@/lib/core/site';
import { statesOn } from '@/lib/page/before';
import { beginReading } from '@/lib/page/columns';
import { namedDoneOf } from '@/lib/page/doneWords';
import { entryOf } from '@/lib/page/entry';
import { factsIn } from '@/lib/page/facts';
import { learnSite, tryingSite } from '@/lib/page/knownSites';
import { watchOutcome, type Outcome } from '@/lib/page/outcome';
import { someHold } from '../platform/some';
import { page } from './some';

const [usual] = builtIn.packs as [Pack];
const words = {
  heads: { stock: ['可售数', '即时库存(件)'], sales: ['成交件数'] },
  states: { status: ['在架', '已下线(清仓)'] },
  done: { 'off-shelf': ['已下线'] },
};
/** The pack as it comes out of a file and reaches the page. */
const mended = (own: object = words): Site =>
  site.parse(pack.parse({ ...usual, version: usual.version + 1, words: own }));

const html = `<table><thead><tr><th>商品信息</th><th>可售数</th><th>成交件数</th><th>状态</th></tr></thead>
  <tbody><tr id="it"><td>手工麻花 ID：3819266189016826169</td><td>199</td><td>1,120</td><td>在架</td></tr></tbody></table>`;
const read = (given = html) => {
  const reading = beginReading(1);
  const facts = factsIn(entryOf(page(given), reading), reading);
  const value = (field: FactField) => factOf(facts, field)?.value;
  return [value('stock'), value('sales'), value('status')];
};

afterEach(() => learnSite(site.parse(usual)));

describe('what a site’s pack says of its words', () => {
  test('is read by: heads and states that nobody else knows', () => {
    expect(read()).toEqual([undefined, undefined, undefined]);
    learnSite(mended());
    expect(read()).toEqual(['199', '1,120', '在架']);
  });

  test('goes with the site that says it, and after a trial', () => {
    expect(tryingSite(mended(), () => read())).toEqual(['199', '1,120', '在架']);
    expect(read()).toEqual([undefined, undefined, undefined]);
  });

  test('is compared as labels and texts are: with signs in it, and in traditional characters', () => {
    learnSite(mended());
    const other = html.replace('可售数', '即時庫存（件）').replace('在架', '已下线(清仓)');
    expect(read(other)).toEqual(['199', '1,120', '已下线(清仓)']);
  });

  test('stands beside our own words', () => {
    learnSite(mended());
    expect(read(html.replace('可售数', '库存').replace('在架', '售卖中'))).toEqual([
      '199',
      '1,120',
      '售卖中',
    ]);
  });

  test('tells by itself that a product is off', () => {
    const row = page(html.replace('在架', '已下线'));
    expect(statesOn(row, 'off-shelf')).toEqual([]);
    learnSite(mended());
    expect(statesOn(row, 'off-shelf')).toEqual(['已下线']);
    expect(statesOn(row, 'stop-promotion')).toEqual([]);
    expect(namedDoneOf('off-shelf').test('商品已下线')).toBe(true);
  });
});

describe('an outcome in words of the pack', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each([
    [undefined, undefined],
    [words, { kind: 'done', words: '商品已下线' }],
  ])('is known where the pack has them', async (own, outcome) => {
    if (own) learnSite(mended(own));
    const told: Outcome[] = [];
    const end = new AbortController();
    const question = { isOpen: () => false, isLooking: () => false, isAnswered: () => false };
    page('<p id="it">手工麻花</p>');
    const before = { trees: [document], states: [], hidden: [] };
    watchOutcome(
      someHold(),
      before,
      () => false,
      question,
      (at) => told.push(at),
      end.signal,
    );
    const toast = document.createElement('div');
    toast.className = 'message-notice';
    toast.textContent = '商品已下线';
    document.body.append(toast);
    await vi.advanceTimersByTimeAsync(1000);
    end.abort();
    expect(told[0]).toEqual(outcome);
  });
});
