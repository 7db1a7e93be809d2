// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtIn } from '@/lib/catalog/packs';
import { wording } from '@/lib/catalog/wording';
import { factOf } from '@/lib/core/fact';
import { pack, type Pack } from '@/lib/core/pack';
import { snapshotOf } from '@/lib/core/snapshot';
import { standGuard, type Guard } from '@/lib/page/guard';
import { tryingSite } from '@/lib/page/knownSites';
import { readPlace } from '@/lib/page/place';
import { cardAround } from '@/lib/page/card';
import { cardsOf, readHold } from '@/lib/page/reader';
import type { Stage } from '@/lib/page/stage';
import { tryPack } from '@/lib/page/trial';
import { inOneGo } from '@/lib/page/walk';
import { actionOf, page, words } from './some';

const [usual] = builtIn.packs as [Pack];
const mended = (own: object) => pack.parse({ ...usual, version: usual.version + 1, words: own });
const id = '3819266189016826169';
const html = `<div id="fxg-pc-header"><span class="index_userName__1">甲食品旗舰店</span></div>
  <table><thead><tr><th>商品信息</th><th>可售数</th><th>操作</th></tr></thead>
  <tbody><tr data-row-key="${id}"><td>手工麻花 ID：${id}</td><td>199</td><td><a>编辑</a> <a id="it">收摊</a></td></tr></tbody></table>`;

let guard: Guard;
let end: AbortController;
beforeEach(() => {
  vi.stubGlobal('origin', location.origin);
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
    'https://fxg.jinritemai.com/ffa/g/list',
  );
  end = new AbortController();
  guard = standGuard(words, () => undefined, end.signal);
  guard.learn(snapshotOf(wording, [], []));
});
afterEach(() => end.abort());

const stage = {
  readPlace,
  tryingSite,
  cardAround,
  holdOf: (press, last) => readHold(press, cardsOf(press, last), 1),
} as Partial<Stage> as Stage;
const tried = (given: Pack) => {
  page(html);
  return inOneGo(tryPack(given, guard, stage));
};

describe('a pack on trial', () => {
  test('finds what its selectors meet, the page and the shop', () => {
    expect(tried(usual)).toMatchObject({
      ...{ pageId: 'product-list', pageName: '商品管理', shop: { name: '甲食品旗舰店' } },
      ...{ coverage: 'partial', reason: 'no-control', product: undefined },
    });
    expect(tried(usual).counts).toContainEqual({ selector: '#fxg-pc-header,header', count: 1 });
  });

  test('finds a control by its own words, and reads the product by its own heads', () => {
    const own = { names: { 'off-shelf': ['收摊'] }, heads: { stock: ['可售数'] } };
    const { coverage, product } = tried(mended(own));
    expect([coverage, product?.id]).toEqual(['full', id]);
    expect(factOf(product?.facts ?? [], 'stock')?.value).toBe('199');
  });

  test('leaves nothing behind', () => {
    tried(mended({ names: { 'off-shelf': ['收摊'] } }));
    const control = page(html);
    expect(actionOf(control)).toBeUndefined();
    expect(guard.recognise([control])).toBeUndefined();
    expect(tried(usual)).toMatchObject({ coverage: 'partial', reason: 'no-control' });
  });
});
