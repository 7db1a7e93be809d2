import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Campaign } from '@/lib/core/campaign';
import type { Case } from '@/lib/core/case';
import type { Decision } from '@/lib/core/decision';
import type { Fact } from '@/lib/core/fact';
import type { Hold } from '@/lib/core/hold';
import type { Intent, Reply } from '@/lib/core/message';
import { connection, openDatabase, tableOf } from '@/lib/platform/database';
import type { Desk } from '@/lib/platform/desk';
import { answerMessage } from '@/lib/platform/messages';
import { noon, someCase, someHold } from './some';
import { fromOwn, fromPage, someDesk } from './someDesk';

type Tabs = Browser.tabs.Tab[];

const double11: Campaign = {
  id: 'd11',
  name: '双11',
  from: '2026-11-20',
  to: '2026-11-30',
  lead: 7,
  tail: 7,
  origin: 'own',
  updatedAt: 0,
};
let desk: Desk;
let now = noon;
let closing: (() => void) | undefined;
/** A worker that has just been started: nothing is left of the one before but what is stored. */
const startWorker = (campaigns: readonly Campaign[] = [double11]) => {
  closing?.();
  const connect = connection();
  closing = () => void connect().then(({ dexie }) => dexie.close());
  const timesOf = async () => ({ campaigns });
  desk = someDesk({ connect, timesOf, now: () => now });
};
const page = fromPage();
const popup = fromOwn('popup');
const send = (intent: Intent, from = page) => answerMessage(intent, from, desk);
const open = async (hold: Hold = someHold()) => {
  const begun = await send({ type: 'case.open', hold, kind: 'held' });
  if (!begun.ok || !begun.case) throw new Error(JSON.stringify(begun));
  const reply = await send({ type: 'case.decide', id: begun.case.id });
  if (!reply.ok || !reply.case || !reply.decision) throw new Error(JSON.stringify(reply));
  return { record: reply.case, decision: reply.decision };
};
const stored = async () => (await tableOf(await desk.connect(), 'cases').toArray()) as Case[];
const levelIn = ({ findings }: Pick<Decision, 'findings'>, rule: string) =>
  findings.find((at) => at.rule === rule)?.level;
const { key } = someHold().subjects[0] ?? { key: '' };
const given = (field: Fact['field'], value: string): Fact => ({
  field,
  value,
  source: 'merchant',
  at: noon,
});
const withFacts = (...facts: Fact[]): Hold => {
  const hold = someHold();
  return {
    ...hold,
    subjects: hold.subjects.map((at) => ({ ...at, facts: [...at.facts, ...facts] })),
  };
};

beforeEach(() => {
  fakeBrowser.reset();
  now = noon;
  startWorker();
});
afterEach(async () => {
  vi.restoreAllMocks();
  closing = undefined;
  (await desk.connect()).dexie.close();
  await Dexie.delete('delist-guard');
});

describe('a press that was held', () => {
  it('is answered with what is to be thought of it, and its case keeps what was found', async () => {
    const { record, decision } = await open();
    expect(decision.at).toBe(noon);
    expect(decision.effects[0]).toMatchObject({ id: 'warehouse', at: noon });
    expect(levelIn(decision, 'saleNow')).toBe('danger');
    expect(record.findings).toEqual(decision.findings.map((found) => ({ ...found, at: noon })));
    expect(await stored()).toEqual([record]);
  });

  it('has its effects and what was found on record with their times, which later decisions leave', async () => {
    const { record, decision } = await open();
    expect(record.effects).toEqual({
      at: noon,
      of: decision.effects.map(({ id, at, source }) => ({
        id,
        ...(at !== undefined && { at }),
        source,
      })),
    });
    const entries = async () => tableOf(await desk.connect(), 'ledger').count();
    const before = await entries();
    now = noon + 60_000;
    await send({ type: 'case.decide', id: record.id });
    expect((await stored())[0]).toEqual(record);
    expect(await entries()).toBe(before);
    await send({ type: 'case.fact', id: record.id, key, field: 'liveRooms', value: '1' }, popup);
    const found = (rule: string) =>
      stored().then(([at]) => at?.findings?.find((one) => one.rule === rule));
    expect(await found('saleNow')).toMatchObject({ at: noon });
    expect(await found('liveRooms')).toMatchObject({ at: now });
  });

  it('that is confirmed after midnight is on record with the next day that follows from then', async () => {
    const clock = (text: string) => Date.parse(`2026-11-${text}+08:00`);
    now = clock('24T23:58:00');
    startWorker([]);
    const hold = someHold({ action: 'stop-promotion', plan: 'targeted', at: now });
    const facts = [given('promotion', '进行中'), given('sales', '3')];
    const { record } = await open({
      ...hold,
      subjects: hold.subjects.map((at) => ({ ...at, facts })),
    });
    const instants = ({ effects }: Case) => new Set(effects?.of.map(({ at }) => at));
    expect(instants(record)).toContain(clock('25T00:00:00'));
    expect(instants(record)).not.toContain(clock('26T00:00:00'));
    now = clock('25T00:03:00');
    const reply = await send({ type: 'case.mark', id: record.id, kind: 'confirmed' });
    if (!reply.ok || !reply.case) throw new Error(JSON.stringify(reply));
    expect(reply.case.effects?.at).toBe(now);
    const said = ({ effects }: Case) => effects?.of.map(({ id, source }) => `${id} ${source}`);
    expect(said(reply.case)).toEqual(said(record));
    expect(instants(reply.case)).toContain(clock('26T00:00:00'));
    expect(instants(reply.case)).not.toContain(clock('25T00:00:00'));
  });

  it('is decided on though neither calendar nor settings nor records can be read', async () => {
    desk.timesOf = () => Promise.reject(new Error('no calendar'));
    const { dexie } = await desk.connect();
    const table = dexie.table.bind(dexie);
    let looks = 0;
    vi.spyOn(dexie, 'table').mockImplementation((name) => {
      if (name === 'settings') throw new Error('gone');
      // The case is looked for, put and read again; the fourth look is for the earlier ones.
      if (name === 'cases' && (looks += 1) === 4) throw new Error('gone');
      return table(name);
    });
    const { decision } = await open();
    expect(levelIn(decision, 'saleNow')).toBe('unknown');
    expect(levelIn(decision, 'repeated')).toBe('unknown');
    expect(decision.friction.isBlocked).toBe(false);
  });

  it('of 500 products fits into an answer and a record', async () => {
    const subjects = Array.from({ length: 500 }, (_, at) => {
      const id = `38192661890168${String(at).padStart(5, '0')}`;
      return { id, key: id, facts: [] };
    });
    const { decision } = await open(someHold({ isBatch: true, subjects, count: 500 }));
    expect(levelIn(decision, 'largeBatch')).toBe('danger');
    expect((await stored())[0]?.findings).toMatchObject(decision.findings);
  });
});

describe('earlier cases of a product', () => {
  const before = async (...cases: Partial<Case>[]) => {
    const hold = someHold();
    const table = tableOf(await desk.connect(), 'cases');
    await table.bulkPut(
      cases.map((change, index) => ({ ...someCase({}, hold), id: `before-${index}`, ...change })),
    );
  };
  const day = 24 * 3_600_000;

  it('are counted: twice off the shelf in 30 days', async () => {
    await before({ status: 'done' }, { status: 'unreviewed', updatedAt: noon - 29 * day });
    expect(levelIn((await open()).decision, 'repeated')).toBe('warning');
  });

  it('count no longer after that, nor where nothing came of them', async () => {
    await before(
      { status: 'done' },
      { status: 'done', updatedAt: noon - 31 * day },
      { status: 'uncertain' },
    );
    expect(levelIn((await open()).decision, 'repeated')).toBeUndefined();
  });

  it('tell of a refusal in the platform’s words', async () => {
    const words = '奖品商品不支持下架';
    const events = [{ at: noon, kind: 'refused' as const, words }];
    await before({ status: 'refused', events });
    const { findings } = (await open()).decision;
    expect(findings.find(({ rule }) => rule === 'refusedBefore')?.evidence).toEqual({
      refusal: words,
    });
  });

  it('that cannot be read say nothing, and hide no others', async () => {
    await before({ status: 'done' }, { status: 'done' });
    const products = [someHold().subjects[0]?.id];
    const broken = { id: 'broken', products, updatedAt: noon, createdAt: noon, key: 'k' };
    await tableOf(await desk.connect(), 'cases').put(broken);
    expect(levelIn((await open()).decision, 'repeated')).toBe('warning');
  });

  it('of versions that named no products are found once they were raised', async () => {
    (await desk.connect()).dexie.close();
    const old = new Dexie('delist-guard');
    await Dexie.delete('delist-guard');
    old.version(2).stores({ cases: 'id, key, createdAt' });
    await old.open();
    const { products: _, ...unnamed } = someCase({ status: 'done' });
    await old.table('cases').bulkPut([unnamed, { ...unnamed, id: 'case-0002' }, { id: 'broken' }]);
    old.close();
    const raised = await openDatabase();
    expect(await tableOf(raised, 'cases').count()).toBe(3);
    raised.dexie.close();
    expect(levelIn((await open()).decision, 'repeated')).toBe('warning');
  });
});

it('what follows of a batch is decided on as well, and what was filled in stays', async () => {
  const [subject] = someHold().subjects;
  if (!subject) throw new Error('no subject');
  const { record } = await open(someHold({ subjects: [{ ...subject, facts: [] }] }));
  const { key } = subject;
  await send({ type: 'case.fact', id: record.id, key, field: 'openOrders', value: '3' }, popup);
  const subjects = [{ ...subject, facts: [given('marks', '奖品')] }];
  expect(await send({ type: 'case.read', id: record.id, subjects })).toEqual({ ok: true });
  const reply = await send({ type: 'case.decide', id: record.id });
  expect(reply.ok && reply.decision && levelIn(reply.decision, 'prize')).toBe('blocked');
  const [kept] = await stored();
  expect(kept?.hold.subjects[0]?.facts.map(({ field }) => field)).toEqual(['marks', 'openOrders']);
  await send({ type: 'case.mark', id: record.id, kind: 'released' });
  expect(await send({ type: 'case.read', id: record.id, subjects })).toEqual({
    ...{ ok: false, reason: 'closed' },
  });
});

describe('taking note of a danger', () => {
  const note = (id: string, key: string, from = page) =>
    send({ type: 'case.acknowledge', id, key, reason: 'agreed' }, from);
  const caseOf = (reply: Reply) => {
    if (!reply.ok || !reply.case) throw new Error(JSON.stringify(reply));
    return reply.case;
  };

  it('is kept with its reason, one by one, by a worker that is stopped in between', async () => {
    const { record, decision } = await open(withFacts(given('liveRooms', '2')));
    expect(decision.friction.acknowledge).toHaveLength(2);
    for (const key of decision.friction.acknowledge) {
      startWorker();
      now += 1000;
      caseOf(await note(record.id, key, key === 'saleNow' ? page : popup));
    }
    const [kept] = await stored();
    expect(Object.keys(kept?.acknowledged ?? {}).toSorted()).toEqual(
      [...decision.friction.acknowledge].toSorted(),
    );
    const events = kept?.events.filter(({ kind }) => kind === 'acknowledged') ?? [];
    expect(events.map(({ words: said }) => said)).toEqual(
      decision.friction.acknowledge.map((key) => `agreed|${key}`),
    );
  });

  it.each([
    ['of what is blocked', 'prize|3819266189016826169'],
    ['of what merely warns', 'batch'],
    ['of what was not found', 'nothing'],
    ['of everything', '*'],
  ])('%s is refused', async (_, key) => {
    const { record } = await open(withFacts(given('marks', '奖品')));
    expect(await note(record.id, key)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('of a number that the page contradicts is kept, and of one that agrees is refused', async () => {
    const { record } = await open();
    const answer = (value: number) =>
      send({
        type: 'case.answer',
        id: record.id,
        item: 'stock',
        answer: { value, at: (now += 1) },
      });
    await answer(199);
    expect(await note(record.id, 'differs|stock')).toEqual({ ok: false, reason: 'invalid' });
    await answer(19);
    const noted = caseOf(await note(record.id, 'differs|stock'));
    expect(noted.acknowledged).toEqual({ 'differs|stock': { reason: 'agreed', at: now } });
  });

  it('goes by no other way from a page', async () => {
    const { record } = await open();
    const mark = { type: 'case.mark', id: record.id, kind: 'acknowledged' } as const;
    expect(await send(mark)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is over once the press was let through', async () => {
    const { record } = await open();
    await send({ type: 'case.mark', id: record.id, kind: 'released' });
    expect(await note(record.id, 'saleNow')).toEqual({ ok: false, reason: 'closed' });
  });

  it('lasts while the danger says the same, for a day', async () => {
    const { record } = await open(withFacts(given('liveRooms', '2')));
    const live = `liveRooms|${someHold().subjects[0]?.key}`;
    await note(record.id, 'saleNow');
    await note(record.id, live);
    now += 1000;
    const again = await open({ ...withFacts(given('liveRooms', '3')), at: now });
    expect(Object.keys(again.record.acknowledged ?? {})).toEqual(['saleNow']);
    now += 25 * 3_600_000;
    expect((await open({ ...withFacts(), at: now })).record.acknowledged).toEqual({});
  });
});

it('what is filled in or answered is decided on again', async () => {
  const { record } = await open();
  const key = record.hold.subjects[0]?.key ?? '';
  const filled = await send(
    { type: 'case.fact', id: record.id, key, field: 'openOrders', value: '120' },
    popup,
  );
  expect(filled.ok && filled.decision && levelIn(filled.decision, 'manyOrders')).toBe('danger');
  const answered = await send({
    type: 'case.answer',
    id: record.id,
    item: 'stock',
    answer: { value: 19, at: now },
  });
  expect(answered.ok && answered.decision && levelIn(answered.decision, 'differs')).toBe('warning');
});

it('what is chosen of what is words is judged as if it had been read: a prize is blocked', async () => {
  const { record } = await open();
  const key = record.hold.subjects[0]?.key ?? '';
  const fill = (value: string) =>
    send({ type: 'case.fact', id: record.id, key, field: 'marks', value }, popup);
  expect(await fill('随便写的')).toEqual({ ok: false, reason: 'invalid' });
  const reply = await fill('奖品');
  expect(reply.ok && reply.decision && levelIn(reply.decision, 'prize')).toBe('blocked');
  const again = await fill('无');
  expect(again.ok && again.decision && levelIn(again.decision, 'prize')).toBeUndefined();
});

describe('确认', () => {
  const confirm = (id: string) => send({ type: 'case.mark', id, kind: 'confirmed' });
  const stale = { ok: false, reason: 'stale' };

  it('is refused while a danger that was filled in elsewhere lacks its reason', async () => {
    startWorker([]);
    const { record } = await open();
    const key = record.hold.subjects[0]?.key ?? '';
    expect(await confirm(record.id)).toMatchObject({ ok: true });
    await send({ type: 'case.fact', id: record.id, key, field: 'openOrders', value: '120' }, popup);
    expect(await confirm(record.id)).toEqual(stale);
    const danger = `manyOrders|${key}`;
    await send({ type: 'case.acknowledge', id: record.id, key: danger, reason: 'agreed' });
    expect(await confirm(record.id)).toMatchObject({ ok: true });
  });

  it('is refused of what is blocked, whatever the panel was told before', async () => {
    const { record } = await open(withFacts(given('marks', '奖品')));
    const { acknowledge } = (await open(withFacts(given('marks', '奖品')))).decision.friction;
    for (const key of acknowledge)
      await send({ type: 'case.acknowledge', id: record.id, key, reason: 'agreed' });
    expect(await confirm(record.id)).toEqual(stale);
  });
});

it.each([
  ['filled in', { type: 'case.fact', key: '3819266189016826169', field: 'ads', value: '1' }],
  ['answered', { type: 'case.answer', item: 'stock', answer: { value: 19, at: noon } }],
  ['agreed to', { type: 'case.secondCheck', name: '小李', role: 'warehouse' }],
] as const)('what is %s in the popup is judged anew where it is reviewed', async (_, what) => {
  const { record } = await open();
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [page.tab, { id: 8 }] as Tabs);
  const tell = vi.fn().mockResolvedValue(undefined);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(tell);
  const renewed = () => tell.mock.calls.filter(([, { type }]) => type === 'review.renew');
  const intent = { ...what, id: record.id } as Intent;
  await send(intent);
  expect(renewed()).toEqual([]);
  expect((await send(intent, popup)).ok).toBe(true);
  const request = { type: 'review.renew', caseId: record.id };
  await vi.waitFor(() => expect(renewed()).toEqual([7, 8].map((tab) => [tab, request, {}])));
});

it('one bad finding, acknowledgement or afterthought does not cost the case', async () => {
  const { record } = await open();
  const broken = {
    ...record,
    findings: [...(record.findings ?? []), { rule: 'x', level: 'terrible' }],
    acknowledged: { saleNow: { reason: 'because', at: 1 } },
    plannedAt: 'tomorrow',
    compensation: 7,
    effects: { at: 'now', of: [] },
    afterwards: [1],
  };
  await tableOf(await desk.connect(), 'cases').put(broken);
  const { record: again } = await open(someHold({ at: noon + 1 }));
  expect(again.id).toBe(record.id);
  expect(again.acknowledged).toEqual({});
  expect(again.plannedAt).toBeUndefined();
});

describe('settings', () => {
  const save = (change: Extract<Intent, { type: 'settings.save' }>['change'], from = popup) =>
    send({ type: 'settings.save', change }, from);

  it('are what the next worker decides by', async () => {
    await save({ thresholds: { repeats: 1 } });
    await save({ coolingMinutes: 10, needsSecondPerson: true });
    await tableOf(await desk.connect(), 'cases').put(someCase({ id: 'before-1', status: 'done' }));
    startWorker();
    expect(levelIn((await open()).decision, 'repeated')).toBe('warning');
    expect(await tableOf(await desk.connect(), 'settings').toArray()).toEqual([
      {
        id: 'settings',
        thresholds: { repeats: 1 },
        demoted: [],
        coolingMinutes: 10,
        needsSecondPerson: true,
        updatedAt: noon,
      },
    ]);
  });

  it.each([
    ['out of bounds', { thresholds: { repeats: 0 } }],
    ['that make a blocked rule milder', { demoted: ['endsToday'] }],
  ])('%s are refused', async (_, change) => {
    expect(await save(change)).toEqual({ ok: false, reason: 'invalid' });
    expect(await tableOf(await desk.connect(), 'settings').count()).toBe(0);
  });

  it('are none of a shop page’s', async () => {
    expect(await save({ demoted: ['saleNow'] }, page)).toEqual({ ok: false, reason: 'invalid' });
  });
});
