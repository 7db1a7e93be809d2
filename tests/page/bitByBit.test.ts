// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBitByBit } from '@/lib/page/bitByBit';
import { upwards } from '@/lib/page/dom';
import { cardsOf, readHold } from '@/lib/page/reader';
import { recognise } from '@/lib/page/recognise';
import { grammar, page } from './some';

const idOf = (index: number) => `38192661890168${String(index).padStart(5, '0')}`;
const row = (index: number) =>
  `<tr data-row-key="${idOf(index)}"><td><input type="checkbox" checked></td><td><a>商品 ${index}</a><span>ID：${idOf(index)}</span></td><td>${index}</td><td><a>下架</a></td></tr>`;
const list = (size: number) =>
  `<button id="it">批量下架</button><table><thead><tr><th></th><th>商品信息</th><th>库存</th><th>操作</th></tr></thead><tbody>${Array.from({ length: size }, (_, index) => row(index)).join('')}</tbody></table>`;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A press of 批量下架 with so many products chosen, and what reading it all at once gives. */
function pressed(size: number) {
  const found = recognise(upwards(page(list(size))), grammar);
  if (!found) throw new Error('批量下架 is not recognised');
  const press = { ...found, event: new Event('click') };
  const cards = cardsOf(press, undefined);
  return { read: readBitByBit(press, cards, 1), atOnce: readHold(press, cards, 1) };
}
async function wholeOf({ whole }: ReturnType<typeof readBitByBit>, signal: AbortSignal) {
  const all = whole(signal);
  await vi.runAllTimersAsync();
  return all;
}

test('of few products, all is read before the panel is drawn', async () => {
  const { read, atOnce } = pressed(12);
  expect(read.isPart).toBe(false);
  expect(read.hold).toEqual(atOnce);
  expect(await read.whole(AbortSignal.abort())).toBe(read.hold);
});

test('of many products the first are there at once, with how many there are, and all in the end', async () => {
  const { read, atOnce } = pressed(60);
  expect(read.isPart).toBe(true);
  expect(read.hold.subjects).toEqual(atOnce.subjects.slice(0, 12));
  expect(read.hold.count).toBe(60);
  expect(await wholeOf(read, new AbortController().signal)).toEqual(atOnce);
});

test('nothing is read on once the press is left', async () => {
  const { read } = pressed(60);
  expect(await wholeOf(read, AbortSignal.abort())).toBeUndefined();
});

test('where the page makes reading on fail, what was read stays, and how many there are', async () => {
  const { read } = pressed(60);
  document.querySelectorAll('tbody tr')[30]?.setAttribute('style', 'color: red');
  const { getAttribute } = Element.prototype;
  const spy = vi.spyOn(Element.prototype, 'getAttribute').mockImplementation(function (
    this: Element,
    name: string,
  ) {
    if (this.localName === 'tr' && getAttribute.call(this, 'style')) throw new Error('no');
    return getAttribute.call(this, name);
  });
  expect(await wholeOf(read, new AbortController().signal)).toBe(read.hold);
  spy.mockRestore();
});
