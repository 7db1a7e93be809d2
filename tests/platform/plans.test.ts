import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import type { Case } from '@/lib/core/case';
import type { Compensation } from '@/lib/core/compensation';
import type { Intent, Reply } from '@/lib/core/message';
import { openWork } from '@/lib/core/openWork';
import type { Reminder } from '@/lib/core/reminder';
import { beijingTime } from '@/lib/core/timing';
import { connection, tableOf } from '@/lib/platform/database';
import type { Desk } from '@/lib/platform/desk';
import { answerMessage } from '@/lib/platform/messages';
import { noon, someHold, someReminder, someTemplate } from './some';
import { fromOwn, fromPage, someDesk } from './someDesk';

let now = noon;
let desk: Desk;
const popup = () => fromOwn('popup');
const page = () => fromPage();
const send = (intent: Intent, from = popup()) => answerMessage(intent, from, desk);
const caseOf = (reply: Reply): Case => {
  if (!reply.ok || !reply.case) throw new Error(`no case in ${JSON.stringify(reply)}`);
  return reply.case;
};
const open = async (hold = someHold({ at: now })) =>
  caseOf(await send({ type: 'case.open', hold, kind: 'opened' }));
const stored = async () =>
  (await tableOf(await desk.connect(), 'reminders').toArray()) as Reminder[];
const listed = async () =>
  (await stored())
    .sort((one, other) => one.dueAt - other.dueAt)
    .map(({ step, text, dueAt, state }) => `${step ?? text} ${beijingTime(dueAt)} ${state}`);
const at = (text: string) => Date.parse(`${text}:00+08:00`);

beforeEach(() => {
  fakeBrowser.reset();
  now = noon;
  desk = someDesk({ connect: connection(), now: () => now });
});
afterEach(async () => {
  vi.restoreAllMocks();
  (await desk.connect()).dexie.close();
  await Dexie.delete('delist-guard');
});

const forNovember = [
  'campaigns 11-27 10:00 waiting',
  'tellBuyers 11-27 10:30 waiting',
  'tellCreators 11-29 10:00 waiting',
  'orders 11-29 15:00 waiting',
  'stopAds 11-29 17:00 waiting',
  'press 11-30 02:00 waiting',
  'tellAtOnce 11-30 02:10 waiting',
  'gone 12-01 10:00 waiting',
  'tellAfter 12-01 10:30 waiting',
];

it('reminds of no notice that everybody has been sent', async () => {
  const { id } = await open();
  const template = someTemplate({ timing: 'before3' });
  await send({ type: 'template.save', template });
  const told = { how: 'copied', template: { id: template.id, name: template.name } } as const;
  await send({ type: 'case.notice', id, ...told, audience: 'buyers', text: '您好' });
  await send({ type: 'case.plan', id, at: at('2026-11-30T02:00') });
  expect(await listed()).toEqual(forNovember.filter((step) => !step.startsWith('tellBuyers')));
});

it('reminds anew of notices that were sent for the day before it was moved', async () => {
  const { id } = await open();
  const template = someTemplate({ timing: 'before3' });
  await send({ type: 'template.save', template });
  await send({ type: 'case.plan', id, at: at('2026-11-30T02:00') });
  const told = { how: 'copied', template: { id: template.id, name: template.name } } as const;
  await send({ type: 'case.notice', id, ...told, audience: 'buyers', text: '11 月 30 日下架' });
  expect(await listed()).toContain('tellBuyers 11-27 10:30 done');
  now += 60_000;
  await send({ type: 'case.plan', id, at: at('2026-12-10T02:00') });
  expect(await listed()).toContain('tellBuyers 12-07 10:30 waiting');
});

describe('a plan', () => {
  const planned = async (from = popup()) => {
    const { id } = await open();
    return caseOf(await send({ type: 'case.plan', id, at: at('2026-11-30T02:00') }, from));
  };

  it.each([
    ['the popup', popup],
    ['the panel', page],
  ])('made in %s stands in the case, with its reminders and an alarm', async (_, from) => {
    const record = await planned(from());
    expect(record.plannedAt).toBe(at('2026-11-30T02:00'));
    expect(record.events.at(-1)).toMatchObject({ kind: 'planned', words: '2026-11-30 02:00' });
    expect(openWork([record])).toEqual([record]);
    expect(await listed()).toEqual(forNovember);
    const press = (await stored()).find(({ step }) => step === 'press');
    expect(press).toMatchObject({ caseId: record.id, link: someHold().page, text: 'press' });
    const alarm = await browser.alarms.get('reminders');
    expect(alarm?.scheduledTime).toBe(at('2026-11-27T10:00'));
  });

  it('made for what comes after stopping the promotion has the steps of both, whenever it is moved', async () => {
    const { id } = await open();
    await send({ type: 'case.mark', id, kind: 'left', words: 'stopThenShelf' }, page());
    const first = (all: readonly string[]) => all.filter((step) => step.startsWith('stop'));
    await send({ type: 'case.plan', id, at: at('2026-11-30T02:00') }, page());
    expect(first(await listed())).toEqual([
      'stopAds 11-29 17:00 waiting',
      'stopFirst 11-29 18:00 waiting',
      'stopSeen 11-30 00:05 waiting',
    ]);
    await send({ type: 'case.plan', id, at: at('2026-12-02T02:00') });
    expect(first(await listed())).toEqual([
      'stopAds 12-01 17:00 waiting',
      'stopFirst 12-01 18:00 waiting',
      'stopSeen 12-02 00:05 waiting',
    ]);
  });

  it('is gone on with by a press at its time', async () => {
    const { id } = await planned();
    now = at('2026-11-30T02:00');
    const again = caseOf(
      await send({ type: 'case.open', hold: someHold({ at: now }), kind: 'held' }, page()),
    );
    expect(again).toMatchObject({ id, plannedAt: now, status: 'open' });
  });

  it('sent twice is made once', async () => {
    const { id, events } = await planned();
    now += 60_000;
    const again = await send({ type: 'case.plan', id, at: at('2026-11-30T02:00') });
    expect(caseOf(again).events).toEqual(events);
    expect(await listed()).toEqual(forNovember);
  });

  it('that changes moves its own reminders, and no other', async () => {
    const { id } = await planned();
    const other = await open(someHold({ at: now, action: 'leave-alliance' }));
    await send({ type: 'case.plan', id: other.id, at: at('2026-12-20T12:00') });
    const others = (await stored()).filter(({ caseId }) => caseId === other.id);
    const own = someReminder({ id: 'own', text: '问仓库', dueAt: at('2026-11-28T09:00') });
    await send({ type: 'reminder.save', reminder: own });
    await send({ type: 'reminder.save', reminder: { ...own, id: 'about', caseId: id } });
    const [first] = (await stored()).filter(({ step }) => step === 'campaigns');
    if (!first) throw new Error('no step');
    await send({ type: 'reminder.save', reminder: { ...first, state: 'done' } });

    now = at('2026-11-27T12:00');
    await send({ type: 'case.plan', id, at: at('2026-12-05T20:00') });
    const after = await stored();
    expect(after.filter(({ caseId }) => caseId === other.id)).toEqual(others);
    const rest = after.filter(({ caseId }) => caseId !== other.id);
    expect(rest.filter(({ step }) => !step).map(({ id }) => id)).toEqual(['about', 'own']);
    expect(
      rest
        .filter(({ step }) => step)
        .sort((one, two) => one.dueAt - two.dueAt)
        .map(({ step, dueAt, state }) => `${step} ${beijingTime(dueAt)} ${state}`),
    ).toEqual([
      'campaigns 11-27 10:00 done',
      'campaigns 12-02 10:00 waiting',
      'tellBuyers 12-02 10:30 waiting',
      'tellCreators 12-04 10:00 waiting',
      'orders 12-04 15:00 waiting',
      'stopAds 12-04 17:00 waiting',
      'press 12-05 20:00 waiting',
      'tellAtOnce 12-05 20:10 waiting',
      'gone 12-06 10:00 waiting',
      'tellAfter 12-06 10:30 waiting',
    ]);

    const dropped = caseOf(await send({ type: 'case.unplan', id }));
    expect(dropped.plannedAt).toBeUndefined();
    expect(dropped.events.at(-1)).toMatchObject({ kind: 'unplanned', words: '2026-12-05 20:00' });
    const left = (await stored()).filter(({ caseId }) => caseId !== other.id);
    expect(left.map(({ id: at }) => at).sort()).toEqual([first.id, 'about', 'own'].sort());
  });

  it('leaves out steps that are past', async () => {
    const { id } = await open();
    await send({ type: 'case.plan', id, at: at('2026-11-24T20:00') });
    expect(await listed()).toEqual([
      'press 11-24 20:00 waiting',
      'tellAtOnce 11-24 20:10 waiting',
      'gone 11-25 10:00 waiting',
      'tellAfter 11-25 10:30 waiting',
    ]);
  });

  test.each([
    ['the past', noon - 1],
    ['more than a year ahead', noon + 367 * 86_400_000],
    ['no whole millisecond', noon + 0.5],
    ['no number', Number.NaN],
  ])('for %s is refused, and nothing is changed', async (_, when) => {
    const { id } = await open();
    const reply = await send({ type: 'case.plan', id, at: when });
    expect(reply).toEqual({ ok: false, reason: 'invalid' });
    expect(await listed()).toEqual([]);
  });

  it('is refused of a case that was let through, or that is not there', async () => {
    const { id } = await planned();
    await send({ type: 'case.mark', id, kind: 'released' }, page());
    const when = at('2026-12-01T02:00');
    expect(await send({ type: 'case.plan', id, at: when })).toMatchObject({ reason: 'closed' });
    expect(await send({ type: 'case.unplan', id })).toMatchObject({ reason: 'closed' });
    expect(await send({ type: 'case.plan', id: 'nobody', at: when })).toMatchObject({
      reason: 'missing',
    });
  });

  it('and its reminders are stored both or neither', async () => {
    const { id } = await open();
    vi.spyOn(desk.plans, 'textOf').mockImplementation(() => {
      throw new Error('killed in between');
    });
    expect(await send({ type: 'case.plan', id, at: at('2026-11-30T02:00') })).toEqual({
      ok: false,
      reason: 'storage',
    });
    const [kept] = (await tableOf(await desk.connect(), 'cases').toArray()) as Case[];
    expect(kept?.plannedAt).toBeUndefined();
    expect(await listed()).toEqual([]);
  });

  it('that was carried out early needs no step before it, and is verified from then', async () => {
    const { id } = await planned();
    now = at('2026-11-28T12:00');
    await send({ type: 'case.mark', id, kind: 'released' }, page());
    await send({ type: 'case.mark', id, kind: 'done' }, page());
    expect(await listed()).toEqual([
      'tellAtOnce 11-28 12:10 waiting',
      'gone 11-29 10:00 waiting',
      'tellAfter 11-29 10:30 waiting',
    ]);
    const alarm = await browser.alarms.get('reminders');
    expect(alarm?.scheduledTime).toBe(at('2026-11-28T12:10'));
  });

  it('asks in what comes after its time whether it was carried out, until that is known', async () => {
    vi.spyOn(desk.plans, 'textOf').mockImplementation((step, _, isAhead) =>
      isAhead ? `if done: ${step}` : step,
    );
    const texts = async () => (await stored()).map(({ text }) => text);
    const asking = ['if done: gone', 'if done: tellAfter', 'if done: tellAtOnce'];
    const { id } = await planned();
    expect((await texts()).filter((text) => text.startsWith('if')).sort()).toEqual(asking);
    // It is let through and nothing is seen of it: nobody knows.
    now = at('2026-11-30T02:00');
    await send({ type: 'case.mark', id, kind: 'released' }, page());
    await send({ type: 'case.mark', id, kind: 'uncertain' }, page());
    expect((await texts()).filter((text) => text.startsWith('if')).sort()).toEqual(asking);
    const gone = (await stored()).find(({ step }) => step === 'gone');
    await send({ type: 'case.mark', id, kind: 'done' }, page());
    expect(await texts()).toEqual(expect.arrayContaining(['gone', 'tellAfter', 'tellAtOnce']));
    expect((await texts()).filter((text) => text.startsWith('if'))).toEqual([]);
    expect((await stored()).find(({ step }) => step === 'gone')?.id).toBe(gone?.id);
  });

  it('that was carried out in a batch needs no step before it either', async () => {
    await planned();
    const kept = await open(someHold({ at: now, action: 'leave-alliance' }));
    await send({ type: 'case.plan', id: kept.id, at: at('2026-11-29T12:00') });
    now = at('2026-11-28T12:00');
    const [subject] = someHold().subjects;
    if (!subject) throw new Error('no subject');
    const id = '3819266189016826170';
    const subjects = [subject, { ...subject, id, key: id }];
    const batch = await open(someHold({ at: now, isBatch: true, subjects }));
    await send({ type: 'case.mark', id: batch.id, kind: 'released' }, page());
    await send({ type: 'case.mark', id: batch.id, kind: 'done' }, page());
    const left = (await stored()).sort((one, other) => one.dueAt - other.dueAt);
    expect(left.filter(({ caseId }) => caseId === kept.id)).toHaveLength(5);
    expect(
      left
        .filter(({ caseId }) => caseId !== kept.id)
        .map(({ step, dueAt }) => `${step} ${beijingTime(dueAt)}`),
    ).toEqual(['tellAtOnce 11-28 12:10', 'gone 11-29 10:00', 'tellAfter 11-29 10:30']);
  });

  it.each([
    ['without having been held', { type: 'case.around', words: '已下架' }, true],
    [
      'in a batch of which a part went through, and it was seen among that',
      { type: 'case.around', partial: { done: 1, refused: 1, off: ['3819266189016826169'] } },
      true,
    ],
    [
      'in such a batch, and was not seen',
      { type: 'case.around', partial: { done: 1, refused: 1, off: ['3819266189016826170'] } },
      false,
    ],
  ])('whose product left the shelf %s, %j, is no work any more: %s', async (_, seen, isOver) => {
    const record = await planned();
    now = at('2026-11-28T12:00');
    const [subject] = someHold().subjects;
    if (!subject) throw new Error('no subject');
    const other = '3819266189016826170';
    const subjects = [subject, { ...subject, id: other, key: other }];
    const isBatch = 'partial' in seen;
    const hold = someHold({ at: now, isBatch, ...(isBatch && { subjects }) });
    const around = caseOf(await send({ ...seen, hold } as Intent, page()));
    expect(openWork([around, record])).toEqual(isOver ? [] : [record]);
    const own = (await stored()).filter(({ caseId }) => caseId === record.id);
    expect(own.some(({ step }) => step === 'press')).toBe(!isOver);
    const gone = own.find(({ step }) => step === 'gone');
    expect(beijingTime(gone?.dueAt ?? 0)).toBe(isOver ? '11-29 10:00' : '12-01 10:00');
  });

  it('that was never made asks for nothing once it is done', async () => {
    const { id } = await open();
    await send({ type: 'case.mark', id, kind: 'done' }, page());
    expect(await listed()).toEqual([]);
  });
});

describe('a compensation', () => {
  const given: Compensation = {
    isNone: false,
    promises: [{ group: 'openOrders', offer: 'refund', people: 3, each: 990 }],
    updatedAt: 0,
  };

  it('is kept with the case, and taken back', async () => {
    const { id } = await open();
    const record = caseOf(await send({ type: 'case.compensation', id, compensation: given }));
    expect(record.compensation).toEqual({ ...given, updatedAt: noon });
    expect(caseOf(await send({ type: 'case.compensation', id })).compensation).toBeUndefined();
  });

  it('is none of a shop page’s business', async () => {
    const { id } = await open();
    const reply = await send({ type: 'case.compensation', id, compensation: given }, page());
    expect(reply).toEqual({ ok: false, reason: 'invalid' });
  });

  test.each([
    ['says both that it is none and what it is', { isNone: true }],
    ['says neither', { promises: [] }],
    ['costs a part of a 分', { promises: [{ ...given.promises[0], each: 0.5 }] }],
    ['is for less than nobody', { promises: [{ ...given.promises[0], people: -1 }] }],
    ['is made to a group that we do not know', { promises: [{ group: 'all', offer: 'refund' }] }],
  ])('that %s is refused', async (_, change) => {
    const { id } = await open();
    const compensation = { ...given, ...change } as Compensation;
    const reply = await send({ type: 'case.compensation', id, compensation });
    expect(reply).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is evidence once the press was let through', async () => {
    const { id } = await open();
    await send({ type: 'case.mark', id, kind: 'released' }, page());
    const reply = await send({ type: 'case.compensation', id, compensation: given });
    expect(reply).toEqual({ ok: false, reason: 'closed' });
  });
});
