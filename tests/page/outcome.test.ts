// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Hold } from '@/lib/core/hold';
import { lookBefore } from '@/lib/page/before';
import { watchOutcome, type Outcome } from '@/lib/page/outcome';
import { inOneGo } from '@/lib/page/walk';
import { someHold } from '../platform/some';

const ids = ['3819266189016826101', '3819266189016826102', '3819266189016826103'];
const batch = (change: Partial<Hold> = {}): Hold =>
  someHold({
    isBatch: true,
    count: 3,
    subjects: ids.map((id) => ({ id, key: id, name: `商品 ${id.slice(-1)}`, facts: [] })),
    ...change,
  });

const tell = vi.fn<(outcome: Outcome) => void>();
let end: AbortController;
let isWaiting = false;
let isLooking = false;
let isAnswered = false;

const row = (id: string, state: string) =>
  `<tr data-row-key="${id}"><td>商品 ID：${id}</td><td class="state">${state}</td></tr>`;
const list = () => {
  document.body.innerHTML = `<table><tbody>${ids.map((id) => row(id, '售卖中')).join('')}</tbody></table>`;
};
const watch = (hold: Hold) =>
  watchOutcome(
    hold,
    inOneGo(lookBefore(hold, [])),
    () => false,
    { isOpen: () => isWaiting, isLooking: () => isLooking, isAnswered: () => isAnswered },
    tell,
    end.signal,
  );
const toast = (words: string) =>
  document.body.insertAdjacentHTML('beforeend', `<div class="ecom-g-message">${words}</div>`);
const layer = (html: string) =>
  document.body.insertAdjacentHTML('beforeend', `<div><div role="dialog">${html}</div></div>`);
const turn = (id: string, state = '已下架') => {
  const cell = document.querySelector(`[data-row-key="${id}"] .state`);
  if (cell) cell.innerHTML = `<span>${state}</span>`;
};
/** What the page did reaches the watch, and `ms` go by. */
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  [isWaiting, isLooking, isAnswered] = [false, false, false];
  list();
});
afterEach(() => {
  end.abort();
  tell.mockReset();
  vi.useRealTimers();
});

describe('what the page says of a batch', () => {
  test.each<[string, Outcome]>([
    ['下架成功', { kind: 'done', words: '下架成功' }],
    ['成功 3 件，失败 0 件', { kind: 'done', words: '成功 3 件，失败 0 件' }],
    [
      '成功 2 件，失败 1 件',
      { kind: 'uncertain', words: '成功 2 件，失败 1 件', partial: { done: 2, refused: 1 } },
    ],
    ['已下架 2 件', { kind: 'uncertain', words: '已下架 2 件', partial: { done: 2, refused: 0 } }],
    [
      '部分商品下架失败',
      { kind: 'uncertain', words: '部分商品下架失败', partial: { done: 0, refused: 0 } },
    ],
    ['下架失败', { kind: 'refused', words: '下架失败' }],
  ])('%s', async (words, outcome) => {
    watch(batch());
    toast(words);
    await pass(1);
    expect(tell).toHaveBeenCalledExactlyOnceWith(outcome);
  });

  test('in a layer counts where it counts both, line by line', async () => {
    watch(batch());
    layer(`<p>成功 2 件，失败 1 件</p><ul>
      <li>商品 ID：${ids[0]} 成功</li>
      <li>商品 ID：${ids[2]} 失败：正在参加平台活动</li></ul><button>知道了</button>`);
    await pass(1);
    const [outcome] = tell.mock.calls[0] ?? [];
    expect(outcome).toMatchObject({ kind: 'uncertain', partial: { done: 2, refused: 1 } });
    expect(outcome?.partial?.which).toEqual([
      { key: ids[2], words: expect.stringContaining('正在参加平台活动') },
    ]);
    expect(outcome?.partial?.off).toEqual([ids[0]]);
  });

  test.each(['确定下架选中的 3 件商品？', '导出成功 3 条'])('is not: %s', async (words) => {
    watch(batch());
    layer(`<p>${words}</p><button>确定</button>`);
    await pass(1000);
    expect(tell).not.toHaveBeenCalled();
  });
});

test('no silence is made of what could not be looked at yet for a question, within a minute', async () => {
  isLooking = true;
  watch(batch());
  await pass(20_000);
  expect(tell).not.toHaveBeenCalled();
  isLooking = false;
  await pass(1000);
  expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'uncertain' });
  tell.mockReset();
  isLooking = true;
  watch(batch());
  await pass(61_000);
  expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'uncertain' });
});

describe('after the platform has asked', () => {
  const ask = async (): Promise<void> => {
    watch(batch());
    isWaiting = true;
    await pass(1000);
    isWaiting = false;
  };

  test('what succeeds where the merchant did not agree is something else, but for a delist by its name', async () => {
    await ask();
    toast('修改成功');
    await pass(1);
    expect(tell).not.toHaveBeenCalled();
    toast('下架成功');
    await pass(1);
    expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'done', words: '下架成功' });
  });

  test('any success counts where the merchant agreed', async () => {
    await ask();
    isAnswered = true;
    toast('操作成功');
    await pass(1);
    expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'done', words: '操作成功' });
  });
});

describe('what the rows of a batch show', () => {
  test('is done once all of them have turned, after the page had time to say so', async () => {
    watch(batch());
    ids.forEach((id) => turn(id));
    await pass(1);
    expect(tell).not.toHaveBeenCalled();
    await pass(1000);
    expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'done', words: '已下架' });
  });

  test('is uncertain, with how many were seen, where some have not', async () => {
    watch(batch());
    turn(ids[1] ?? '');
    await pass(20_000);
    expect(tell).toHaveBeenCalledExactlyOnceWith({
      kind: 'uncertain',
      partial: { done: 1, refused: 0, off: [ids[1]] },
    });
  });

  test('is not all of it where more were chosen than are on the page', async () => {
    watch(batch({ count: 40 }));
    ids.forEach((id) => turn(id));
    await pass(20_000);
    expect(tell).toHaveBeenCalledExactlyOnceWith({
      kind: 'uncertain',
      partial: { done: 3, refused: 0, off: ids },
    });
  });

  test('counts no product that was off before', async () => {
    const off = { field: 'status', value: '已下架', source: 'row', at: 1 } as const;
    const { subjects } = batch();
    watch(batch({ subjects: subjects.map((at) => ({ ...at, facts: [off] })) }));
    ids.forEach((id) => turn(id));
    await pass(20_000);
    expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'uncertain' });
  });

  test('stands beside a refusal that names no number', async () => {
    watch(batch());
    turn(ids[0] ?? '');
    await pass(1);
    toast('下架失败，该商品正在参加平台活动');
    await pass(1);
    expect(tell).toHaveBeenCalledExactlyOnceWith({
      kind: 'uncertain',
      words: '下架失败，该商品正在参加平台活动',
      partial: { done: 1, refused: 0, off: [ids[0]] },
    });
  });
});

describe('without any sign', () => {
  test('nothing is done, and one product is uncertain as before', async () => {
    watch(someHold());
    await pass(20_000);
    expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'uncertain' });
  });

  test('time does not count while the platform still asks', async () => {
    isWaiting = true;
    watch(batch());
    await pass(60_000);
    expect(tell).not.toHaveBeenCalled();
  });
});
