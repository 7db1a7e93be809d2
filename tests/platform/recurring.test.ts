import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { routineSets } from '@/lib/catalog/routines';
import { beijingField } from '@/lib/core/beijingField';
import type { Campaign } from '@/lib/core/campaign';
import type { Case } from '@/lib/core/case';
import { editedReminder } from '@/lib/core/editedReminder';
import type { Intent } from '@/lib/core/message';
import type { Reminder } from '@/lib/core/reminder';
import { ruleOf } from '@/lib/core/repeat';
import { draftOfRepeat, type RepeatDraft } from '@/lib/core/repeatDraft';
import { routineId } from '@/lib/core/routine';
import { ringReminders } from '@/lib/platform/alarm';
import { openDatabase, tableOf, type Database } from '@/lib/platform/database';
import type { Desk } from '@/lib/platform/desk';
import { answerMessage } from '@/lib/platform/messages';
import { readMirrored } from '@/lib/platform/mirroredReminders';
import { openFromNotification, pressNotification } from '@/lib/platform/pressed';
import { findReminders, readSearchable } from '@/lib/platform/reminderSearch';
import { readReminders } from '@/lib/platform/reminders';
import { noon, someCase, someHold, someReminder, words } from './some';
import { fromOwn, fromPage, someDesk } from './someDesk';

const minute = 60_000;
const day = 24 * 60 * minute;
const at = (text: string) => Date.parse(`${text}:00+08:00`);
let database: Database;
let now = noon;
let desk: Desk;

const popup = () => fromOwn('popup');
const page = () => fromPage();
const send = (intent: Intent, from = popup()) => answerMessage(intent, from, desk);
const save = (reminder: Reminder) => send({ type: 'reminder.save', reminder });
const all = () => readReminders(database);
const one = async (id: string) => (await all()).find((reminder) => reminder.id === id);
const nextOf = async (id: string) => beijingField((await one(id))?.dueAt ?? 0);
const ringAt = (when: number) => {
  now = when;
  return ringReminders(database, words, now);
};
const campaign = (from: string): Campaign => ({
  id: 'c1',
  name: '双12',
  from,
  to: from,
  lead: 7,
  tail: 3,
  origin: 'own',
  updatedAt: noon,
});
const weekly = someReminder({
  id: 'w',
  text: '对账',
  rule: ruleOf({ kind: 'weekly', every: 1, days: ['MO'], clock: [10, 0] }, noon),
});

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '1',
  });
  now = noon;
  database = await openDatabase();
  desk = someDesk({ connect: async () => database, now: () => now });
});
afterEach(async () => {
  vi.restoreAllMocks();
  database.dexie.close();
  await Dexie.delete('delist-guard');
});

describe('what recurs', () => {
  it('is due when its rule says, whatever time it was given', async () => {
    await save({ ...weekly, dueAt: noon - day });
    expect(await nextOf('w')).toBe('2026-11-30T10:00');
    expect(await browser.alarms.get('reminders')).toMatchObject({
      scheduledTime: at('2026-11-30T10:00'),
    });
  });

  it('is there once more as what is due, and goes on by itself whether that is done or not', async () => {
    await save(weekly);
    await ringAt(at('2026-11-30T10:00'));
    expect(await one(`w@${at('2026-11-30T10:00')}`)).toMatchObject({ state: 'shown', of: 'w' });
    expect(await nextOf('w')).toBe('2026-12-07T10:00');
    await ringAt(at('2026-12-07T10:00'));
    // What was missed makes room: one at a time stands in the list.
    expect((await all()).map(({ id, state }) => `${id} ${state}`)).toEqual([
      'w waiting',
      `w@${at('2026-12-07T10:00')} shown`,
    ]);
  });

  describe('once a time of it came', () => {
    const first = `w@${at('2026-11-30T10:00')}`;
    const edit = async (change: { text?: string; when?: string; repeat?: RepeatDraft }) => {
      const before = await one(first);
      const draft = { id: first, text: '对账', when: '2026-11-30T10:00', ...change };
      const edited = editedReminder(draft, before, now);
      if (edited) await save(edited);
    };
    const texts = async () => (await all()).map(({ text, state }) => `${text} ${state}`).sort();

    it.each<[string, object, string[]]>([
      ['other words', { text: '对账，带上发票' }, ['对账 shown', '对账，带上发票 shown']],
      ['a time after the next', { when: '2026-12-09T10:00' }, ['对账 shown', '对账 waiting']],
      [
        'a rule of its own',
        { repeat: draftOfRepeat({ kind: 'daily', every: 1, clock: [18, 0] }) },
        // Its own time of the evening before stands beside the other's.
        ['对账 shown', '对账 shown', '对账 waiting'],
      ],
    ])('and was given %s, the next does not take its place', async (_, change, kept) => {
      await save(weekly);
      await ringAt(at('2026-11-30T10:00'));
      await edit(change);
      await ringAt(at('2026-12-07T10:00'));
      expect(await texts()).toEqual([...kept, '对账 waiting'].sort());
    });

    it('and was put off beyond the next, it rings when it was said to', async () => {
      const daily = ruleOf({ kind: 'daily', every: 1, clock: [8, 30] }, noon);
      await save({ ...weekly, rule: daily });
      now = at('2026-11-30T10:00');
      await ringAt(now);
      const [put] = (await all()).filter(({ of }) => of === 'w');
      await send({ type: 'reminder.settle', id: put?.id ?? '', choice: 'morning' });
      await ringAt(at('2026-12-01T08:30'));
      expect(await one(put?.id ?? '')).toMatchObject({ dueAt: at('2026-12-01T09:00') });
      await ringAt(at('2026-12-01T09:00'));
      expect(await one(put?.id ?? '')).toMatchObject({ state: 'shown' });
      // It stands in the list no longer than until the next.
      await ringAt(at('2026-12-02T08:30'));
      expect(await texts()).toEqual(['对账 shown', '对账 waiting']);
    });

    it('and only opened and saved, the next takes its place', async () => {
      await save(weekly);
      await ringAt(at('2026-11-30T10:00'));
      await edit({});
      await ringAt(at('2026-12-07T10:00'));
      expect(await texts()).toEqual(['对账 shown', '对账 waiting']);
    });

    it('its notification goes with it', async () => {
      await save(weekly);
      await ringAt(at('2026-11-30T10:00'));
      await ringAt(at('2026-12-07T10:00'));
      expect(Object.keys(await browser.notifications.getAll())).toEqual([
        `reminder:w@${at('2026-12-07T10:00')}`,
      ]);
    });
  });

  it('keeps what was done for 90 days', async () => {
    await save(weekly);
    await ringAt(at('2026-11-30T10:00'));
    const id = `w@${at('2026-11-30T10:00')}`;
    await send({ type: 'reminder.settle', id, choice: 'done' });
    await ringAt(at('2026-12-07T10:00'));
    expect(await one(id)).toMatchObject({ state: 'done' });
    await ringAt(at('2027-03-08T10:00'));
    expect(await one(id)).toBeUndefined();
  });

  it('with another text keeps its next time, with another rule gets another', async () => {
    await save(weekly);
    await ringAt(at('2026-11-30T10:00'));
    const stored = await one('w');
    if (!stored) throw new Error('not stored');
    await save({ ...stored, text: '对账，发给财务' });
    expect(await nextOf('w')).toBe('2026-12-07T10:00');
    const daily = ruleOf({ kind: 'daily', every: 1, clock: [18, 0] }, now);
    await save({ ...stored, rule: daily });
    expect(await nextOf('w')).toBe('2026-11-30T18:00');
  });

  it('that is edited in the very minute that it is due is due all the same', async () => {
    await save(weekly);
    const stored = await one('w');
    if (!stored) throw new Error('not stored');
    now = at('2026-11-30T10:00');
    await save({ ...stored, text: '对账，发给财务' });
    expect(await one(`w@${now}`)).toMatchObject({ state: 'shown', text: '对账，发给财务' });
  });

  it('is paused and goes on from then, with nothing to make up for', async () => {
    await save(weekly);
    await send({ type: 'reminder.pause', id: 'w', isPaused: true });
    await ringAt(at('2026-12-15T10:00'));
    expect(await all()).toMatchObject([{ id: 'w', state: 'paused' }]);
    expect(await browser.alarms.getAll()).toEqual([]);
    await send({ type: 'reminder.pause', id: 'w', isPaused: false });
    expect(await nextOf('w')).toBe('2026-12-21T10:00');
  });

  test.each<[string, Intent, string]>([
    ['done', { type: 'reminder.settle', id: 'w', choice: 'done' }, 'invalid'],
    ['put off', { type: 'reminder.settle', id: 'w', choice: 'hour' }, 'invalid'],
    ['verified', { type: 'reminder.verify', id: 'w', answer: 'stopped' }, 'invalid'],
    [
      'settled where there is none',
      { type: 'reminder.settle', id: 'x', choice: 'done' },
      'missing',
    ],
    ['paused where there is none', { type: 'reminder.pause', id: 'x', isPaused: true }, 'missing'],
    ['switched where there is none', { type: 'routine.switch', set: 'x', isOn: true }, 'missing'],
  ])('is never %s', async (_, intent, reason) => {
    await save(weekly);
    const before = await all();
    expect(await send(intent)).toEqual({ ok: false, reason });
    expect(await all()).toEqual(before);
  });

  it('by a rule that is none is refused', async () => {
    const rule = 'RRULE:FREQ=SECONDLY';
    expect(await save({ ...weekly, rule })).toEqual({ ok: false, reason: 'invalid' });
    expect(await all()).toEqual([]);
  });
});

describe('what is due before every campaign', () => {
  const before = someReminder({ id: 'b', beforeSale: { days: 7, minute: 600 } });

  it('rests while the calendar has none, and follows it from then on', async () => {
    await save(before);
    expect(await one('b')).toMatchObject({ state: 'resting' });
    await send({ type: 'campaign.save', campaign: campaign('2026-12-12') });
    expect(await nextOf('b')).toBe('2026-12-05T10:00');
    await send({ type: 'campaign.save', campaign: campaign('2026-12-20') });
    expect(await nextOf('b')).toBe('2026-12-13T10:00');
    expect(await browser.alarms.get('reminders')).toMatchObject({
      scheduledTime: at('2026-12-13T10:00'),
    });
    await send({ type: 'campaign.remove', id: 'c1' });
    expect(await one('b')).toMatchObject({ state: 'resting' });
    expect(await browser.alarms.getAll()).toEqual([]);
  });

  it('comes once for a campaign, even where the clock is set back', async () => {
    await send({ type: 'campaign.save', campaign: campaign('2026-12-12') });
    await save(before);
    await ringAt(at('2026-12-05T10:01'));
    expect((await all()).map(({ state }) => state).sort()).toEqual(['resting', 'shown']);
    await ringAt(at('2026-12-04T10:01'));
    expect((await all()).map(({ state }) => state).sort()).toEqual(['resting', 'shown']);
    await ringAt(at('2026-12-05T10:02'));
    expect((await all()).map(({ state }) => state).sort()).toEqual(['resting', 'shown']);
    await send({ type: 'campaign.save', campaign: campaign('2027-06-18') });
    expect(await nextOf('b')).toBe('2027-06-11T10:00');
  });
});

describe('a ready-made set', () => {
  const set = 'stock';
  const ids = routineSets[0].routines.map(routineId);

  it('is switched on with all of it, each an ordinary reminder', async () => {
    await send({ type: 'routine.switch', set, isOn: true });
    expect((await all()).map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(await nextOf(ids[0] ?? '')).toBe('2026-11-25T09:30');
    await send({ type: 'routine.switch', set, isOn: true });
    expect(await all()).toHaveLength(ids.length);
  });

  it('switched off rests, and goes on as it was edited', async () => {
    await send({ type: 'routine.switch', set, isOn: true });
    const first = await one(ids[0] ?? '');
    if (!first) throw new Error('not made');
    await save({ ...first, text: '看库存，低于 50 就补' });
    await send({ type: 'routine.switch', set, isOn: false });
    expect(new Set((await all()).map(({ state }) => state))).toEqual(new Set(['paused']));
    now += 3 * day;
    await send({ type: 'routine.switch', set, isOn: true });
    expect(await one(first.id)).toMatchObject({ text: '看库存，低于 50 就补', state: 'waiting' });
    expect(await nextOf(first.id)).toBe('2026-11-28T09:30');
  });
});

describe('a running 定向计划 that was stopped', () => {
  const stopping = { action: 'stop-promotion', plan: 'targeted' } as const;
  const done = async (
    change: Partial<Case> = {},
    hold = {},
    words?: string,
    kind: 'done' | 'uncertain' | 'refused' = 'done',
  ) => {
    const record = someCase({ status: 'released', ...change }, { ...stopping, ...hold });
    await tableOf(database, 'cases').put(record);
    const mark = { type: 'case.mark', id: record.id, kind } as const;
    await send(words ? { ...mark, words } : mark, page());
    return record.id;
  };
  const cases = async () => (await tableOf(database, 'cases').toArray()) as Case[];

  it('is verified five minutes after the next midnight in Beijing, on the page where it shows', async () => {
    const caseId = await done();
    expect(await all()).toMatchObject([
      {
        caseId,
        step: 'promotionOff',
        dueAt: at('2026-11-25T00:05'),
        link: 'https://buyin.jinritemai.com/dashboard/product/promote-manage',
        state: 'waiting',
      },
    ]);
    expect(await browser.alarms.get('reminders')).toMatchObject({
      scheduledTime: at('2026-11-25T00:05'),
    });
  });

  test.each([
    ['told twice', async () => (await done(), done()), 1],
    ['of which the platform says so', () => done({}, { plan: 'unknown' }, '关闭中'), 1],
    ['of a plan that nobody read', () => done({}, { plan: 'unknown' }), 1],
    ['without a sign that it was', () => done({}, {}, undefined, 'uncertain'), 1],
    [
      'without a sign, and seen later',
      async () => (await done({}, {}, undefined, 'uncertain'), done()),
      1,
    ],
    [
      'without a sign, of a plan that nobody read',
      () => done({}, { plan: 'unknown' }, undefined, 'uncertain'),
      1,
    ],
    [
      'without a sign, of a plan that ends at once',
      () => done({}, { plan: 'normal' }, undefined, 'uncertain'),
      0,
    ],
    ['and refused', () => done({}, {}, '当天截止的计划不支持关停', 'refused'), 0],
    ['at once', () => done({}, { plan: 'normal' }), 0],
    ['as a product that is off', () => done({}, { action: 'off-shelf', plan: 'unknown' }), 0],
  ])('%s is verified so often: %s', async (_, carryOut, count) => {
    await carryOut();
    expect(await all()).toHaveLength(count);
  });

  it('and was planned has one verification, not two', async () => {
    const id = 'case-0001';
    await tableOf(database, 'cases').put(someCase({}, stopping));
    await send({ type: 'case.plan', id, at: at('2026-11-30T20:00') });
    now = at('2026-11-28T12:00');
    await send({ type: 'case.mark', id, kind: 'released' }, page());
    await send({ type: 'case.mark', id, kind: 'done' }, page());
    const asks = (await all()).filter(({ step }) => step === 'promotionOff');
    expect(asks.map(({ dueAt }) => beijingField(dueAt))).toEqual(['2026-11-29T00:05']);
  });

  it('without a sign is verified the next day, though it was planned for another one', async () => {
    const id = 'case-0001';
    await tableOf(database, 'cases').put(someCase({}, stopping));
    await send({ type: 'case.plan', id, at: at('2026-11-30T20:00') });
    await send({ type: 'case.mark', id, kind: 'released' }, page());
    await send({ type: 'case.mark', id, kind: 'uncertain' }, page());
    const asks = (await all()).filter(({ step }) => step === 'promotionOff');
    expect(asks.map(({ dueAt }) => beijingField(dueAt)).toSorted()).toEqual([
      '2026-11-25T00:05',
      '2026-12-01T00:05',
    ]);
  });

  it('without having been held is verified as well', async () => {
    await send({ type: 'case.around', hold: someHold({ ...stopping, at: now }) }, page());
    expect(await all()).toMatchObject([{ step: 'promotionOff', dueAt: at('2026-11-25T00:05') }]);
  });

  it('goes on record as it is seen: stopped ends it, running asks again in an hour', async () => {
    await done();
    await ringAt(at('2026-11-25T08:00'));
    const [asked] = await all();
    if (!asked) throw new Error('nothing asks');
    expect(await send({ type: 'reminder.settle', id: asked.id, choice: 'done' })).toMatchObject({
      reason: 'invalid',
    });
    await send({ type: 'reminder.verify', id: asked.id, answer: 'running' });
    expect(await one(asked.id)).toMatchObject({ state: 'waiting', dueAt: now + 60 * minute });
    now += 60 * minute;
    const reply = await send({ type: 'reminder.verify', id: asked.id, answer: 'stopped' });
    expect(await one(asked.id)).toMatchObject({ state: 'done' });
    const [record] = await cases();
    expect(reply).toMatchObject({ ok: true, case: { id: record?.id } });
    expect(record?.events.slice(-2)).toEqual([
      { at: at('2026-11-25T08:00'), kind: 'verified', words: 'running' },
      { at: at('2026-11-25T09:00'), kind: 'verified', words: 'stopped' },
    ]);
    expect(record?.status).toBe('done');
  });

  it('goes on record once, though its reply is lost and it is said again', async () => {
    await done();
    await ringAt(at('2026-11-25T08:00'));
    const [asked] = await all();
    const say = (answer: 'running' | 'stopped') =>
      send({ type: 'reminder.verify', id: asked?.id ?? '', answer });
    for (const answer of ['running', 'running', 'stopped', 'stopped'] as const)
      expect(await say(answer)).toMatchObject({ ok: true });
    const [record] = await cases();
    const seen = record?.events.filter(({ kind }) => kind === 'verified');
    expect(seen?.map(({ words }) => words)).toEqual(['running', 'stopped']);
  });

  it('is nothing that a page can say', async () => {
    const id = await done();
    const said = { type: 'case.mark', id, kind: 'verified', words: 'stopped' } as unknown as Intent;
    expect(await send(said, page())).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is answered with the buttons of its notification', async () => {
    await done();
    await ringAt(at('2026-11-25T00:05'));
    const [asked] = await all();
    const id = `verify:${asked?.id}`;
    expect(Object.keys(await browser.notifications.getAll())).toEqual([id]);
    await pressNotification(id, 0, desk);
    expect((await cases())[0]?.events.at(-1)).toMatchObject({ kind: 'verified', words: 'stopped' });
    expect(await browser.notifications.getAll()).toEqual({});
    // Pressed again: nothing asks any more.
    await pressNotification(id, 1, desk);
    expect((await cases())[0]?.events.at(-1)).toMatchObject({ words: 'stopped' });
  });
});

describe('a notification', () => {
  const opened = () => {
    const create = vi.spyOn(browser.tabs, 'create');
    return () => create.mock.calls.map(([{ url }]) => url);
  };
  const list = 'chrome-extension://test-extension-id/popup.html#reminders';

  it('opens the page where it is done, or the list, and is taken away', async () => {
    const urls = opened();
    const link = 'https://fxg.jinritemai.com/ffa/morder/order/list';
    await tableOf(database, 'reminders').bulkPut([
      someReminder({ id: 'a', link }),
      someReminder({ id: 'b', dueAt: noon + 2 * minute }),
    ]);
    await ringAt(noon + minute);
    await openFromNotification('reminder:a', desk);
    await ringAt(noon + 2 * minute);
    await openFromNotification('reminder:b', desk);
    await openFromNotification('update', desk);
    expect(urls()).toEqual([link, list]);
    expect(await browser.notifications.getAll()).toEqual({});
    expect(await browser.action.getBadgeText({})).toBe('2');
  });

  it('of many leads to the list, or puts all of them off', async () => {
    const urls = opened();
    await tableOf(database, 'reminders').bulkPut([
      someReminder({ id: 'a' }),
      someReminder({ id: 'b' }),
    ]);
    await ringAt(noon + minute);
    const [id = ''] = Object.keys(await browser.notifications.getAll());
    await pressNotification(id, 0, desk);
    expect(urls()).toEqual([list]);
    expect((await all()).map(({ state }) => state)).toEqual(['shown', 'shown']);
    await pressNotification(id, 1, desk);
    expect((await all()).map(({ dueAt }) => dueAt)).toEqual(Array(2).fill(now + 10 * minute));
  });

  test.each<[string, Intent[]]>([
    ['moved', [{ type: 'reminder.save', reminder: someReminder({ id: 'a', dueAt: noon + day }) }]],
    ['deleted', [{ type: 'reminder.remove', id: 'a' }]],
    [
      'and of another, with both of them done',
      ['a', 'b'].map((id) => ({ type: 'reminder.settle', id, choice: 'done' })),
    ],
  ])('of what is %s is taken away: its buttons would do nothing', async (_, intents) => {
    const ids = intents.length > 1 ? ['a', 'b'] : ['a'];
    await tableOf(database, 'reminders').bulkPut(ids.map((id) => someReminder({ id })));
    await ringAt(noon + minute);
    expect(Object.keys(await browser.notifications.getAll())).toHaveLength(1);
    for (const intent of intents) await send(intent);
    expect(await browser.notifications.getAll()).toEqual({});
  });

  it('of many stays as long as one of them stands', async () => {
    const ids = ['a', 'b'];
    await tableOf(database, 'reminders').bulkPut(ids.map((id) => someReminder({ id })));
    await browser.notifications.create('update', {} as never);
    await ringAt(noon + minute);
    await send({ type: 'reminder.settle', id: 'a', choice: 'done' });
    const open = Object.keys(await browser.notifications.getAll()).sort();
    expect(open).toEqual([`digest:${noon + minute}`, 'update']);
  });

  it('is taken away where it is settled in the popup', async () => {
    await tableOf(database, 'reminders').put(someReminder({ id: 'a' }));
    await ringAt(noon + minute);
    await send({ type: 'reminder.settle', id: 'a', choice: 'done' });
    expect(await browser.notifications.getAll()).toEqual({});
    expect(await browser.action.getBadgeText({})).toBe('');
  });
});

describe('of very many', () => {
  const many = (count: number, state: Reminder['state'] = 'waiting') =>
    Array.from({ length: count }, (_, index) =>
      someReminder({
        id: `${state}${index}`,
        text: index % 100 === 7 ? `对账 ${index}` : `事 ${index}`,
        dueAt: noon + index * minute,
        state,
      }),
    );

  it('lists hold what is due and comes next, all of a case and of sets, and all are counted', async () => {
    await tableOf(database, 'reminders').bulkPut([
      ...many(5000),
      ...many(60, 'done'),
      ...many(250, 'shown'),
      someReminder({ id: 'far', dueAt: noon + 900 * day, caseId: 'case-0001' }),
      someReminder({ id: 'set', dueAt: noon + 900 * day, routine: 'stock' }),
      { id: 'broken', state: 'waiting', dueAt: noon },
    ]);
    const { records, counts, unread } = await readMirrored(database, ['case-0001']);
    expect(counts).toEqual({ shown: 250, waiting: 5003, done: 60 });
    expect(unread).toBe(1);
    const ids = new Set(records.map(({ id }) => id));
    expect(ids.size).toBe(records.length);
    for (const id of ['waiting0', 'waiting298', 'shown0', 'done59', 'far', 'set'])
      expect(ids).toContain(id);
    for (const id of ['waiting300', 'done0']) expect(ids).not.toContain(id);
    expect(records.length).toBeLessThan(560);
  });

  it('any is found by its words', async () => {
    await tableOf(database, 'reminders').bulkPut(many(5000));
    const all = await readSearchable(database);
    expect(findReminders(all, ' 对账 4907 ')).toMatchObject([{ id: 'waiting4907' }]);
    expect(findReminders(all, '对账')).toHaveLength(50);
    expect(findReminders(all, '事')).toHaveLength(100);
    expect(findReminders(all, '没有')).toEqual([]);
  });

  it('one that cannot be read does not ring for ever, nor keeps the others from ringing', async () => {
    await tableOf(database, 'reminders').bulkPut([
      { id: 'broken', state: 'waiting', dueAt: noon - minute },
      someReminder({ id: 'a', dueAt: noon + minute }),
    ]);
    await ringAt(noon);
    expect(await browser.alarms.get('reminders')).toMatchObject({ scheduledTime: noon + minute });
    await ringAt(noon + minute);
    expect(await browser.alarms.getAll()).toEqual([]);
  });
});
