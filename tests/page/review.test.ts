// @vitest-environment happy-dom
import { checklists } from '@/lib/catalog/checklists';
import { checklistFor } from '@/lib/core/checklist';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { PageIntent, Reply } from '@/lib/core/message';
import type { Review, Shown } from '@/lib/core/review';
import { makeAnswering } from '@/lib/page/answering';
import { makeCaseFile } from '@/lib/page/caseFile';
import { cool } from '@/lib/page/cooling';
import { makeOtherWays } from '@/lib/page/otherWays';
import { makeRecording } from '@/lib/page/recording';
import { makeScreen } from '@/lib/page/screen';
import { isOn } from '@/lib/page/spot';
import { someDecision, someReview } from '../components/review';
import { noon, someCase, someHold } from '../platform/some';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A background that answers as it is told, and what it was asked. */
const { signal: living } = new AbortController();

function background(answers: Partial<Record<PageIntent['type'], Reply>> = {}) {
  const asked: PageIntent[] = [];
  const ask = async (intent: PageIntent): Promise<Reply> => {
    asked.push(intent);
    return answers[intent.type] ?? { ok: true, case: someCase() };
  };
  return { ask, asked, of: (type: PageIntent['type']) => asked.filter((at) => at.type === type) };
}

/** A screen on which a review stands. */
function screenWith(review: Review) {
  let shown: Shown = { review };
  const face = { open: vi.fn(), close: vi.fn() };
  const screen = makeScreen({
    show: (change) => (shown = { ...shown, ...change }),
    shown: () => shown,
    listFor: (hold) => checklistFor(checklists, hold),
    face: face as never,
  });
  return { screen, shown: () => shown };
}

describe('a case file', () => {
  test('keeps what is said before it is open, and says it in order once it is', async () => {
    const { ask, asked } = background();
    const file = makeCaseFile(ask);
    await file.answer('time', { ticked: true, at: noon });
    await file.acknowledge('saleNow', 'law');
    expect(asked).toEqual([]);
    await file.open(someHold());
    expect(await file.flush()).toBeUndefined();
    expect(asked.map(({ type }) => type)).toEqual(['case.open', 'case.answer', 'case.acknowledge']);
    expect(asked[2]).toEqual({
      ...{ type: 'case.acknowledge', id: 'case-0001', key: 'saleNow', reason: 'law' },
    });
  });

  test('does not insist on a reason for what is no danger of the case', async () => {
    const { ask, of } = background({ 'case.acknowledge': { ok: false, reason: 'invalid' } });
    const file = makeCaseFile(ask, 'case-0001');
    expect(await file.acknowledge('saleNow', 'law')).toBe('invalid');
    expect(await file.flush()).toBeUndefined();
    expect(of('case.acknowledge')).toHaveLength(1);
  });

  test('says a reason again until it is stored', async () => {
    const answers: Partial<Record<PageIntent['type'], Reply>> = {
      'case.acknowledge': { ok: false, reason: 'storage' },
    };
    const { ask, of } = background(answers);
    const file = makeCaseFile(ask, 'case-0001');
    expect(await file.acknowledge('saleNow', 'law')).toBe('storage');
    delete answers['case.acknowledge'];
    expect(await file.flush()).toBeUndefined();
    expect(of('case.acknowledge')).toHaveLength(2);
    await file.flush();
    expect(of('case.acknowledge')).toHaveLength(2);
  });
});

test('of a batch that fits into no message, the rest follows before it is judged', async () => {
  const [subject] = someHold().subjects;
  if (!subject) throw new Error('no subject');
  const subjects = Array.from({ length: 500 }, (_, index) => {
    const id = `38192661890168${String(index).padStart(5, '0')}`;
    return { ...subject, id, key: id };
  });
  const answers: Partial<Record<PageIntent['type'], Reply>> = {
    'case.read': { ok: false, reason: 'storage' },
  };
  const { ask, asked, of } = background(answers);
  const { screen } = screenWith(someReview({ isChecking: true }));
  const { record } = makeRecording(screen, () => true);
  const file = makeCaseFile(ask);
  const hold = someHold({ isBatch: true, subjects, count: 500 });
  expect(await record(file, hold)).toBe(false);
  expect(of('case.decide')).toEqual([]);
  delete answers['case.read'];
  expect(await record(file, hold)).toBe(true);
  expect(asked.at(-1)?.type).toBe('case.decide');
  const read = of('case.read').slice(1);
  expect(read.flatMap((at) => (at.type === 'case.read' ? at.subjects : [])).at(-1)?.id).toBe(
    subjects.at(-1)?.id,
  );
});

test('what was decided comes after the record, and what was acknowledged is gone on with', async () => {
  const decision = someDecision({ coolingUntil: noon });
  const acknowledged = { saleNow: { reason: 'law' as const, at: noon } };
  const { ask } = background({
    'case.open': { ok: true, case: someCase() },
    'case.decide': { ok: true, case: someCase({ acknowledged }), decision },
  });
  const { screen } = screenWith(someReview({ isChecking: true }));
  const file = makeCaseFile(ask);
  expect(await makeRecording(screen, () => true).record(file, someHold())).toBe(true);
  expect(screen.review()).toMatchObject({
    ...{ decision, acknowledged, isChecking: false, coolingUntil: noon },
  });
});

test('of what was acknowledged of a whole batch, the dangers of the rest go on record', async () => {
  const given = { reason: 'law' as const, at: noon };
  const decision = someDecision({ friction: { acknowledge: ['saleNow', 'ads'] } });
  const { ask, of } = background({
    'case.decide': { ok: true, case: someCase({ acknowledged: { ads: given } }), decision },
  });
  const carried = { saleNow: given, ads: given, 'stockLeft|1': given };
  const { screen } = screenWith(someReview({ isChecking: true, acknowledged: carried }));
  await makeRecording(screen, () => true).record(makeCaseFile(ask), someHold());
  expect(of('case.acknowledge').map((at) => 'key' in at && at.key)).toEqual(['saleNow']);
});

test('what is ticked while the press is judged does not wait for that', async () => {
  const { ask, asked } = background();
  const decided = Promise.withResolvers<Reply>();
  const { screen } = screenWith(someReview({ isChecking: true }));
  const file = makeCaseFile((intent) =>
    intent.type === 'case.decide' ? decided.promise : ask(intent),
  );
  const [item] = someReview().checklist.items;
  if (!item) throw new Error('a checklist without items');
  const isDone = makeRecording(screen, () => true).record(file, someHold());
  await vi.waitFor(() => expect(file.id()).toBeDefined());
  makeAnswering(screen, () => file, living).answer(item, { ticked: true });
  await vi.waitFor(() => expect(asked.map(({ type }) => type)).toContain('case.answer'));
  expect(screen.review()?.isChecking).toBe(true);
  decided.resolve({ ok: true, case: someCase(), decision: someDecision() });
  expect(await isDone).toBe(true);
  expect(screen.review()?.isChecking).toBe(false);
});

test('what is typed while an answer is on its way is sent when the page is left', async () => {
  const { asked } = background();
  const { screen } = screenWith(someReview());
  const [item] = someReview().checklist.items;
  if (!item) throw new Error('a checklist without items');
  const file = makeCaseFile((intent) => {
    asked.push(intent);
    return new Promise(() => {});
  }, 'case-0001');
  const { answer } = makeAnswering(screen, () => file, living);
  for (const value of [1, 12, 123]) answer(item, { value });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  dispatchEvent(new Event('pagehide'));
  expect(asked.at(-1)).toMatchObject({ type: 'case.answer', answer: { value: 123 } });
});

test('a press that could not be judged is judged before it passes', async () => {
  const answers: Partial<Record<PageIntent['type'], Reply>> = {
    'case.decide': { ok: false, reason: 'storage' },
  };
  const { ask, of } = background(answers);
  const { screen } = screenWith(someReview({ isChecking: true }));
  const { record } = makeRecording(screen, () => true);
  const file = makeCaseFile(ask);
  expect(await record(file, someHold())).toBe(false);
  expect(screen.review()).toMatchObject({ isChecking: false, problem: { key: 'storage' } });
  delete answers['case.decide'];
  expect(await record(file, someHold())).toBe(true);
  expect(of('case.open')).toHaveLength(1);
});

test('a background that does not answer leaves the review without a decision, and that is told', async () => {
  const { ask } = background({ 'case.open': { ok: false, reason: 'unreachable' } });
  const { screen } = screenWith(someReview({ isChecking: true }));
  expect(await makeRecording(screen, () => true).record(makeCaseFile(ask), someHold())).toBe(false);
  expect(screen.review()).toMatchObject({ isChecking: false, problem: { key: 'unreachable' } });
});

test('a reason shows at once and goes on record', async () => {
  const { ask, of } = background();
  const { screen } = screenWith(someReview());
  const file = makeCaseFile(ask, 'case-0001');
  makeAnswering(screen, () => file, living).acknowledge('saleNow', 'agreed');
  expect(screen.review()?.acknowledged['saleNow']?.reason).toBe('agreed');
  await file.flush();
  expect(of('case.acknowledge')).toHaveLength(1);
});

describe('the ways out that lead elsewhere', () => {
  const promotion = 'https://buyin.jinritemai.com/dashboard/product/promote-manage';
  const products = (...keys: string[]) => keys.map((key) => ({ key, name: key, facts: [] }));
  const batch = (...keys: string[]) =>
    someHold({ isBatch: true, label: '批量下架', subjects: products(...keys) });
  const start = (review: Review, answers = {}) => {
    const { ask, of, asked } = background(answers);
    const { screen } = screenWith(review);
    const file = makeCaseFile(ask, 'case-0001');
    const leave = vi.fn();
    return { ...makeOtherWays(screen, () => file, leave), ask, of, asked, leave, screen, file };
  };

  test('another time is planned first, and left for then', async () => {
    const { plan, of, leave } = start(someReview());
    await plan(noon + 12 * 3_600_000);
    expect(of('case.plan')).toEqual([
      { type: 'case.plan', id: 'case-0001', at: noon + 12 * 3_600_000 },
    ]);
    const note = { key: 'planned', values: { time: '11-25 02:02' } };
    expect(leave).toHaveBeenCalledExactlyOnceWith({ note, isMarked: false });
  });

  test('a plan that is not stored is told, and the review stays', async () => {
    const refused = { 'case.plan': { ok: false, reason: 'storage' } };
    const { plan, leave, screen } = start(someReview(), refused);
    await plan(noon);
    expect(leave).not.toHaveBeenCalled();
    expect(screen.review()?.problem?.key).toBe('storage');
  });

  test('a page is opened without a way back to ours, after the press was left', () => {
    const open = vi.fn();
    vi.stubGlobal('open', open);
    const { instead, leave, of } = start(someReview());
    void instead({ id: 'onlyStop', action: 'off-shelf', link: promotion, source: 'A §0' });
    expect(leave).toHaveBeenCalledExactlyOnceWith({ way: 'onlyStop' });
    expect(open.mock.calls).toEqual([[promotion, '_blank', 'noopener']]);
    expect(of('case.plan')).toEqual([]);
  });

  test.each([
    [
      'the best window after it has landed',
      ['2026-11-25T00:30', '2026-11-26T02:00'],
      '11-26 02:00',
    ],
    ['ten in the morning where none is known', ['2026-11-24T20:00'], '11-25 10:00'],
  ])('what comes second is planned for %s, with the choice on record', async (_, starts, time) => {
    vi.useFakeTimers({ now: noon });
    const open = vi.fn();
    vi.stubGlobal('open', open);
    const from = starts.map((at) => Date.parse(`${at}+08:00`));
    const windows = from.map((at) => ({ from: at, to: at + 1, score: 1, reasons: [] }));
    const decision = { ...someDecision(), windows };
    const { instead, leave, asked } = start(someReview({ decision }));
    const way = { id: 'stopThenShelf', action: 'off-shelf', link: promotion } as const;
    await instead({ ...way, isFirst: true, source: 'A §5.1' });
    expect(open).toHaveBeenCalledOnce();
    expect(asked).toMatchObject([
      { type: 'case.mark', kind: 'left', words: 'stopThenShelf' },
      { type: 'case.plan' },
    ]);
    const note = { key: 'planned', values: { time } };
    expect(leave).toHaveBeenCalledExactlyOnceWith({ note, isMarked: true });
  });

  test('what cannot be planned is told, and the review stays', async () => {
    vi.stubGlobal('open', vi.fn());
    const refused = { 'case.plan': { ok: false, reason: 'storage' } };
    const { instead, leave, screen } = start(someReview(), refused);
    const way = { id: 'stopThenShelf', action: 'off-shelf', link: promotion } as const;
    await instead({ ...way, isFirst: true, source: 'A §5.1' });
    expect(leave).not.toHaveBeenCalled();
    expect(screen.review()?.problem?.key).toBe('storage');
  });

  test('a batch is left for the rest, which goes on with its answers once', async () => {
    const review = someReview({
      hold: batch('1', '2', '3'),
      answers: { count: { value: 3, at: noon }, time: { ticked: true, at: noon } },
    });
    const { takeOut, carriedTo, of, leave, ask, file } = start(review);
    takeOut(['2']);
    await file.flush();
    expect(of('case.mark')).toEqual([
      { type: 'case.mark', id: 'case-0001', kind: 'taken-out', words: '2' },
    ]);
    const note = { key: 'takenOut', values: { count: '1', label: '批量下架' }, names: ['2'] };
    expect(leave).toHaveBeenCalledExactlyOnceWith({ note, isMarked: true });
    expect(carriedTo(file, batch('1', '2'))).toBeUndefined();
    const next = makeCaseFile(ask);
    expect(carriedTo(next, batch('1', '3'))?.answers).toEqual({ time: { ticked: true, at: noon } });
    await next.open(batch('1', '3'));
    await next.flush();
    expect(of('case.answer')).toHaveLength(1);
    expect(carriedTo(next, batch('1', '3'))).toBeUndefined();
  });
});

describe('the time to cool off', () => {
  test('ends by itself, also where the computer slept', () => {
    vi.useFakeTimers({ now: noon });
    const { screen } = screenWith(someReview({ coolingUntil: noon + 150_000 }));
    cool(screen, new AbortController().signal);
    vi.advanceTimersByTime(149_999);
    expect(screen.review()?.coolingUntil).toBe(noon + 150_000);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(screen.review()?.coolingUntil).toBeUndefined();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is no wait where it is over, and none after the review', () => {
    vi.useFakeTimers({ now: noon });
    const { screen } = screenWith(someReview({ coolingUntil: noon }));
    cool(screen, new AbortController().signal);
    expect(screen.review()?.coolingUntil).toBeUndefined();
    const end = new AbortController();
    screen.set({ coolingUntil: noon + 1000 });
    cool(screen, end.signal);
    end.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test.each([
  ['in the middle', { clientX: 950, clientY: 700, detail: 1 }, true],
  ['right beside it', { clientX: 885, clientY: 700, detail: 1 }, true],
  ['well away', { clientX: 700, clientY: 700, detail: 1 }, false],
  ['above it', { clientX: 950, clientY: 600, detail: 1 }, false],
  ['by keyboard', { clientX: 950, clientY: 700, detail: 0 }, false],
])('a press %s is on the spot of 确认 or not', (_, init, expected) => {
  const box = new DOMRect(904, 684, 96, 32);
  expect(isOn(new MouseEvent('click', init), box)).toBe(expected);
  expect(isOn(new KeyboardEvent('keydown', { key: 'Enter' }), box)).toBe(false);
});
