// @vitest-environment happy-dom
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor } from '@/lib/core/checklist';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Case } from '@/lib/core/case';
import type { Decision } from '@/lib/core/decision';
import type { Failure, PageIntent, Reply } from '@/lib/core/message';
import type { Shown } from '@/lib/core/review';
import type * as BitByBit from '@/lib/page/bitByBit';
import { standGuard, type Guard, type Press } from '@/lib/page/guard';
import { watchPressed } from '@/lib/page/pressed';
import { makeReviews, type Reviews } from '@/lib/page/review';
import { sightTime } from '@/lib/page/seen';
import { pressOn } from '@/lib/page/shield';
import { someDecision } from '../components/review';
import { noon, someCase } from '../platform/some';
import { page, row, words } from './some';

/** Called at each break that the release takes, from the merchant's choice on; the third is right before it presses. */
let onBreak: ((nth: number) => void) | undefined;
let breaks = 0;
vi.mock('@/lib/page/bitByBit', async (original) => {
  const real = await original<typeof BitByBit>();
  const nextTask = (ms = 0) => {
    if (ms === 0 && asked.some((at) => at.type === 'case.mark')) onBreak?.((breaks += 1));
    return real.nextTask(ms);
  };
  return { ...real, nextTask };
});

let guard: Guard;
let end: AbortController;
let shown: Shown;
let reviews: Reviews;
let asked: PageIntent[];
let decision: Decision | undefined;
let record: Case;
let refusal: Failure | undefined;
let seenFor: number;
const pageHeard = vi.fn();

/** What the background thinks of a press now. */
const judged = (change: Parameters<typeof someDecision>[0] = {}): Decision =>
  someDecision({ at: Date.now(), ...change });

beforeEach(() => {
  [onBreak, breaks] = [undefined, 0];
  vi.stubGlobal('origin', location.origin);
  end = new AbortController();
  [shown, asked, decision, seenFor] = [{}, [], judged(), 600];
  [record, refusal] = [someCase(), undefined];
  const ask = async (intent: PageIntent): Promise<Reply> => {
    asked.push(intent);
    if (refusal && intent.type === 'case.mark') return { ok: false, reason: refusal };
    return intent.type === 'case.decide'
      ? { ok: true, case: record, decision }
      : { ok: true, case: record };
  };
  guard = standGuard(words, (press: Press) => reviews.begin(press), end.signal);
  reviews = makeReviews({
    guard,
    ask,
    show: (change) => (shown = { ...shown, ...change }),
    shown: () => shown,
    listFor: (hold, named) =>
      checklists.find(({ id }) => id === named?.id) ?? checklistFor(checklists, hold),
    pressed: watchPressed(undefined, end.signal),
    signal: end.signal,
    face: {
      ...{ open: vi.fn(), close: vi.fn(), mend: vi.fn(), light: vi.fn() },
      ...{ isOurs: () => false, fits: () => true },
      confirmBox: () => shown.review && new DOMRect(904, 684, 96, 32),
      sight: () => ({
        since: () => performance.now() - seenFor,
        isStill: async () => true,
      }),
    },
  });
  pageHeard.mockReset();
});
afterEach(() => {
  reviews.leave();
  end.abort();
  vi.useRealTimers();
});

const review = () => shown.review;
const marks = () => asked.flatMap((at) => (at.type === 'case.mark' ? [at.kind] : []));
/** Presses 下架 with the mouse, and waits until the background has answered. */
async function hold(place: MouseEventInit = {}): Promise<void> {
  const control = page(row('<button id="it">下架</button>'));
  control.addEventListener('click', pageHeard);
  control.dispatchEvent(
    new MouseEvent('click', {
      bubbles: true,
      cancelable: true,
      composed: true,
      detail: 1,
      ...place,
    }),
  );
  await vi.waitFor(() => expect(review()?.isChecking).toBe(false));
}
/** A person's press of 确认, as the shield hands it on. */
async function confirm(): Promise<void> {
  const button = document.createElement('button');
  const done = new Promise<void>((resolve) =>
    button.addEventListener('click', (event) => resolve(reviews.confirm(event))),
  );
  pressOn(button, 1);
  await done;
}

test('a routine press is let through to the page, once it is on record', async () => {
  await hold();
  expect(pageHeard).not.toHaveBeenCalled();
  await confirm();
  expect(review()).toBeUndefined();
  await vi.waitFor(() => expect(pageHeard).toHaveBeenCalledOnce());
  expect(marks().slice(0, 2)).toEqual(['confirmed', 'released']);
});

test('a danger holds it until a reason is given, and that is on record before it passes', async () => {
  decision = judged({ friction: { acknowledge: ['saleNow'] } });
  await hold();
  await confirm();
  expect(review()).toBeDefined();
  reviews.acknowledge('saleNow', 'recall');
  await confirm();
  const types = asked.map(({ type }) => type);
  expect(types.indexOf('case.acknowledge')).toBeLessThan(types.indexOf('case.mark'));
  await vi.waitFor(() => expect(pageHeard).toHaveBeenCalledOnce());
});

describe('what is found while it is reviewed', () => {
  const { key } = someCase().hold.subjects[0] ?? { key: '' };
  const found = () => {
    const orders = { field: 'openOrders', value: '120', source: 'merchant', at: noon } as const;
    const { hold } = someCase();
    const subjects = hold.subjects.map((at) => ({ ...at, facts: [...at.facts, orders] }));
    record = someCase({}, { subjects });
    decision = judged({ friction: { acknowledge: [`manyOrders|${key}`] } });
  };
  const isThere = () =>
    review()?.hold.subjects[0]?.facts.some(({ field }) => field === 'openOrders');

  test('by what is filled in elsewhere is demanded at once, for a reason of its own', async () => {
    await hold();
    reviews.acknowledge(`manyOrders|${key}`, 'recall');
    await vi.waitFor(() => expect(asked.at(-1)?.type).toBe('case.acknowledge'));
    found();
    expect(reviews.hear({ type: 'review.renew', caseId: 'another-case' })).toBe(false);
    expect(reviews.hear({ type: 'review.renew', caseId: record.id })).toBe(true);
    await vi.waitFor(() => expect(review()?.isChecking).toBe(false));
    expect(isThere()).toBe(true);
    await confirm();
    expect(marks()).toEqual([]);
    expect(pageHeard).not.toHaveBeenCalled();
    reviews.acknowledge(`manyOrders|${key}`, 'recall');
    await confirm();
    await vi.waitFor(() => expect(pageHeard).toHaveBeenCalledOnce());
  });

  test('and was not shown is shown first: the background refuses 确认, and is asked anew', async () => {
    await hold();
    found();
    refusal = 'stale';
    await confirm();
    expect(review()).toMatchObject({ problem: { key: 'stale' }, isBusy: false });
    expect(review()?.decision?.friction.acknowledge).toEqual([`manyOrders|${key}`]);
    expect(isThere()).toBe(true);
    expect(pageHeard).not.toHaveBeenCalled();
  });
});

test.each([
  ['it is blocked', { friction: { isBlocked: true } }],
  ['an item is open', { friction: { required: ['time'] } }],
  ['it is time to cool off', { coolingUntil: Date.now() + 60_000 }],
])('nothing passes where %s', async (_, part) => {
  decision = judged(part);
  await hold();
  await confirm();
  expect(marks()).toEqual([]);
  expect(review()?.isBusy).toBe(false);
});

test('nothing passes before 确认 was seen for half a second, and that is told', async () => {
  seenFor = 400;
  await hold();
  await confirm();
  expect(review()?.problem?.key).toBe('unseen');
  expect(marks()).toEqual([]);
});

test('a press of a script on 确认 is none', async () => {
  await hold();
  await reviews.confirm(new MouseEvent('click'));
  expect(marks()).toEqual([]);
});

test.each([
  [{ clientX: 950, clientY: 700 }, true],
  [{ clientX: 300, clientY: 700 }, false],
])('a press at %o has 确认 stand elsewhere: %s', async (place, isTurned) => {
  await hold(place);
  expect(review()?.isTurned === true).toBe(isTurned);
});

test('a delist that is put off is left, with a note', async () => {
  await hold();
  await reviews.plan(noon);
  expect(review()).toBeUndefined();
  expect(shown.note).toEqual({ key: 'planned', values: { time: '11-24 14:02' } });
  await vi.waitFor(() => expect(marks()).toEqual(['left']));
  expect(pageHeard).not.toHaveBeenCalled();
});

test('the list is asked that the case was opened with, which may be another than was shown first', async () => {
  record = someCase({ checklist: { id: 'off-shelf-single-sale', version: 1 } });
  await hold();
  expect(review()?.checklist.id).toBe('off-shelf-single-sale');
});

describe('what has changed since it was judged', () => {
  const price = (text: string) => {
    const cell = document.querySelector('td:nth-child(2)');
    if (cell) cell.textContent = text;
  };
  const decided = () => asked.filter(({ type }) => type === 'case.decide').length;

  test('a fact is told, put on record and judged anew, and the next press passes', async () => {
    await hold();
    price('￥1.00');
    await confirm();
    expect(review()?.problem).toMatchObject({ key: 'fact', values: { field: 'price' } });
    expect(asked.find(({ type }) => type === 'case.read')).toMatchObject({
      subjects: [{ facts: expect.arrayContaining([expect.objectContaining({ value: '￥1.00' })]) }],
    });
    expect(decided()).toBe(2);
    expect(marks()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, sightTime));
    await confirm();
    await vi.waitFor(() => expect(pageHeard).toHaveBeenCalledOnce());
  });

  test('a reason that was given before is to be given anew', async () => {
    decision = judged({ friction: { acknowledge: ['saleNow'] } });
    await hold();
    reviews.acknowledge('saleNow', 'recall');
    price('￥1.00');
    await confirm();
    expect(review()?.acknowledged).toEqual({});
    await confirm();
    expect(marks()).toEqual([]);
  });

  test('another day of Beijing is told, and it is judged anew', async () => {
    decision = judged({ at: Date.now() - 24 * 3_600_000 });
    await hold();
    decision = judged();
    await confirm();
    expect(review()?.problem?.key).toBe('day');
    expect(decided()).toBe(2);
    expect(marks()).toEqual([]);
  });

  test('an answer that is taken back while it is carried out keeps it held', async () => {
    decision = judged({ friction: { required: ['time'] } });
    await hold();
    const time = review()?.checklist.items.find(({ id }) => id === 'time');
    if (!time) throw new Error('no such item');
    reviews.answer(time, { ticked: true });
    const pressing = confirm();
    await vi.waitFor(() => expect(review()?.isBusy).toBe(true));
    reviews.answer(time, { ticked: false });
    await pressing;
    expect(review()?.isBusy).toBe(false);
    expect(marks()).toEqual([]);
  });

  test('a choice that changes right before the press is not pressed', async () => {
    holdBatch();
    await vi.waitFor(() => expect(review()?.isChecking).toBe(false));
    document.querySelector('#it')?.addEventListener('click', pageHeard);
    onBreak = (nth) => nth === 2 && document.querySelector('tr:last-child input')?.remove();
    const count = review()?.checklist.items.find(({ id }) => id === 'count');
    if (count) reviews.answer(count, { value: 40 });
    await confirm();
    await vi.waitFor(() => expect(marks()).toEqual(['confirmed', 'void']));
    expect(breaks).toBe(2);
    expect(pageHeard).not.toHaveBeenCalled();
  });
});

describe('on a page that takes no press but a person’s', () => {
  const passed = vi.fn();
  /** A person's press on the control itself. */
  const pressAgain = (): void => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    document.querySelector('#it')?.dispatchEvent(event);
  };
  beforeEach(async () => {
    passed.mockReset();
    await hold();
    document
      .querySelector('#it')
      ?.addEventListener('click', ({ isTrusted }) => isTrusted && passed());
    await confirm();
    await vi.waitFor(() => expect(shown.note?.key).toBe('press'), 3000);
  });

  test('the second press passes where the page says what it said', async () => {
    pressAgain();
    expect(passed).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(marks()).toEqual(['confirmed', 'released', 'repress']));
  });

  test('on another price it opens its review anew, which says so', async () => {
    const cell = document.querySelector('td:nth-child(2)');
    if (cell) cell.textContent = '￥1.00';
    pressAgain();
    expect(passed).not.toHaveBeenCalled();
    expect(review()?.problem).toEqual({
      key: 'fact',
      values: { field: 'price', from: '￥9.80', to: '￥1.00' },
      isFinal: false,
    });
    await vi.waitFor(() => expect(marks()).toEqual(['confirmed', 'released', 'void']));
    expect(asked.findLast(({ type }) => type === 'case.open')).toMatchObject({
      hold: {
        subjects: [
          { facts: expect.arrayContaining([expect.objectContaining({ value: '￥1.00' })]) },
        ],
      },
    });
    // It is said once.
    reviews.leave();
    await hold();
    expect(review()?.problem).toBeUndefined();
  });
});

/** Presses 批量下架 with forty products ticked. */
function holdBatch(): void {
  const rows = Array.from({ length: 40 }, (_, index) => {
    const id = `38192661890168${String(index).padStart(5, '0')}`;
    return `<tr data-row-key="${id}"><td><input type="checkbox" checked></td><td>商品 ID：${id}</td></tr>`;
  });
  page(
    `<button id="it">批量下架</button><table><tbody>${rows.join('')}</tbody></table>`,
  ).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, detail: 1 }),
  );
}

test('a batch of many is shown with its first products, and on record with all of them', async () => {
  holdBatch();
  expect(review()).toMatchObject({ isReading: true, isChecking: true, hold: { count: 40 } });
  expect(review()?.hold.subjects).toHaveLength(12);
  expect(asked).toEqual([]);
  await vi.waitFor(() => expect(review()?.isChecking).toBe(false));
  expect(review()?.isReading).toBe(false);
  expect(asked[0]).toMatchObject({ type: 'case.open', hold: { isBatch: true } });
  expect(asked[0]?.type === 'case.open' && asked[0].hold.subjects).toHaveLength(40);
});

test('a batch that is left before all of it was read is on record as given up, with what was read', async () => {
  holdBatch();
  reviews.leave();
  await vi.waitFor(() => expect(marks()).toEqual(['left']));
  expect(asked[0]).toMatchObject({ type: 'case.open', hold: { isBatch: true, count: 40 } });
  expect(asked[0]?.type === 'case.open' && asked[0].hold.subjects).toHaveLength(12);
});
