import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import type { Intent } from '@/lib/core/message';
import type { Reminder } from '@/lib/core/reminder';
import { ruleOf } from '@/lib/core/repeat';
import { ringReminders } from '@/lib/platform/alarm';
import { openDatabase, tableOf, type Database } from '@/lib/platform/database';
import { answerMessage } from '@/lib/platform/messages';
import { readReminders } from '@/lib/platform/reminders';
import { noon, someCase, someReminder, words } from './some';
import { fromOwn, someDesk } from './someDesk';

const minute = 60_000;
const day = 24 * 60 * minute;

/** What a life of the worker does to the browser and the database, step by step. */
type Step = 'before' | 'after';

/** A worker that is stopped at one of its steps, before or after it is carried out. */
class Life {
  steps = 0;
  isDead = false;
  constructor(readonly killAt: number) {}

  /** Carries out a step, unless the worker is stopped there; then nothing more of it happens. */
  async take<T>(carryOut: () => Promise<T>): Promise<T> {
    const which: Step = this.killAt % 2 === 0 ? 'before' : 'after';
    const isLast = this.steps === Math.floor(this.killAt / 2);
    this.steps += 1;
    if (this.isDead || (isLast && which === 'before')) return this.die();
    const result = await carryOut();
    return isLast ? this.die() : result;
  }

  private die(): Promise<never> {
    this.isDead = true;
    return Promise.reject(new Error('stopped'));
  }
}

let life = new Life(Infinity);
let database: Database;
let now = noon;
/** The notifications that went out, each with the texts that it named. */
let told: { id: string; text: string }[] = [];

const desk = () => someDesk({ connect: async () => database, now: () => now });
const sender = () => fromOwn('popup');

/** Puts every step that a worker takes into the hands of `life`. */
function watchSteps(): void {
  const through = <Args extends unknown[], T>(
    place: object,
    name: string,
    seen: (...args: Args) => void = () => undefined,
  ): void => {
    const real = (Reflect.get(place, name) as (...args: Args) => Promise<T>).bind(place);
    vi.spyOn(place as Record<string, (...args: Args) => Promise<T>>, name).mockImplementation(
      (...args: Args) =>
        life.take(() => {
          seen(...args);
          return real(...args);
        }),
    );
  };
  for (const name of ['create', 'clear', 'get']) through(browser.alarms, name);
  for (const name of ['clear', 'getAll']) through(browser.notifications, name);
  through(browser.notifications, 'create', (id: string, { message = '' }: { message: string }) => {
    told.push({ id, text: message });
  });
  through(browser.action, 'setBadgeText');
  through(database.dexie, 'transaction');
}

const startOver = (killAt: number): void => {
  life = new Life(killAt);
};

/** What wakes a worker by itself is its alarm; one that is not set anew rings again in a minute. */
async function wakeByAlarm(): Promise<void> {
  const [alarm] = await fakeBrowser.alarms.getAll();
  if (!alarm) return;
  now = Math.max(now, alarm.scheduledTime);
  alarm.scheduledTime = now + (alarm.periodInMinutes ?? Infinity) * minute;
  await ringReminders(database, words, now).catch(() => undefined);
}

async function begin(): Promise<void> {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: '',
    version: '1',
  });
  now = noon;
  told = [];
  startOver(Infinity);
  await Dexie.delete('delist-guard');
  database = await openDatabase();
}

async function end(): Promise<void> {
  vi.restoreAllMocks();
  database.dexie.close();
  await Dexie.delete('delist-guard');
}
afterEach(end);

const put = (...given: Reminder[]) => tableOf(database, 'reminders').bulkPut(given);
const once = (id: string, dueAt: number, change: Partial<Reminder> = {}) =>
  someReminder({ id, text: `〔${id}〕`, dueAt, ...change });
const daily = (id: string, dueAt: number) =>
  once(id, dueAt, { rule: ruleOf({ kind: 'daily', every: 1, clock: [15, 0] }, noon) });
const three = Date.parse('2026-11-24T15:00:00+08:00');
const timesTold = (id: string): number =>
  told.filter(({ text }) => text.includes(`〔${id}〕`)).length;

/** Wakes it by its own alarms until an instant; a life that ends on the way is followed by another. */
async function sleepUntil(until: number): Promise<void> {
  for (;;) {
    const [alarm] = await fakeBrowser.alarms.getAll();
    if (!alarm || alarm.scheduledTime > until) break;
    await wakeByAlarm();
    if (life.isDead) startOver(Infinity);
  }
  now = Math.max(now, until);
}

/** A worker of two lives: the first is stopped somewhere, the second is woken by what is left. */
async function afterKill(killAt: number, work: () => Promise<unknown>): Promise<void> {
  watchSteps();
  startOver(killAt);
  await work().catch(() => undefined);
  startOver(Infinity);
  await sleepUntil(noon + 3 * 60 * minute);
}

describe('a worker that is stopped at any of its steps', () => {
  const seeds = Array.from({ length: 40 }, (_, at) => at);

  test.each(seeds)('while it rings (%i): each is told of once', async (killAt) => {
    await begin();
    await put(once('a', noon + minute), once('b', noon + minute), daily('d', three));
    await browser.alarms.create('reminders', { when: noon + minute, periodInMinutes: 1 });
    now = noon + minute;
    await afterKill(killAt, () => ringReminders(database, words, now));
    expect([timesTold('a'), timesTold('b'), timesTold('d')]).toEqual([1, 1, 1]);
    const states = (await readReminders(database)).map(({ id, state }) => `${id} ${state}`);
    expect(states.sort()).toEqual(['a shown', 'b shown', 'd waiting', `d@${three} shown`]);
  });

  test.each(seeds)(
    'while it rings without an alarm (%i): so too, or nothing was begun',
    async (killAt) => {
      await begin();
      await put(once('a', noon + minute), once('b', noon + minute));
      now = noon + minute;
      await afterKill(killAt, () => ringReminders(database, words, now));
      const states = (await readReminders(database)).map(({ state }) => state);
      const isBegun = told.length > 0 || states.includes('shown');
      expect(states).toEqual(isBegun ? ['shown', 'shown'] : ['waiting', 'waiting']);
      expect([timesTold('a'), timesTold('b')]).toEqual(isBegun ? [1, 1] : [0, 0]);
      // Stopped before it has set itself an alarm, it waits for its next start.
      expect(isBegun).toBe(killAt > 2);
    },
  );

  test.each(seeds)('while it saves one (%i): it rings, or was never there', async (killAt) => {
    await begin();
    const given = once('a', noon + 10 * minute);
    const intent: Intent = { type: 'reminder.save', reminder: given };
    let isAcknowledged = false;
    await afterKill(killAt, async () => {
      const reply = await answerMessage(intent, sender(), desk());
      isAcknowledged = reply.ok && !life.isDead;
    });
    const stored = await readReminders(database);
    if (isAcknowledged) expect(stored).toHaveLength(1);
    expect(timesTold('a')).toBe(stored.length);
    expect(stored.every(({ state }) => state === 'shown')).toBe(true);
  });

  test.each(seeds)(
    'while it puts on record what lands later (%i): both or neither',
    async (killAt) => {
      await begin();
      const record = someCase(
        { status: 'released' },
        { action: 'stop-promotion', plan: 'targeted' },
      );
      await tableOf(database, 'cases').put(record);
      watchSteps();
      startOver(killAt);
      const page = {
        id: browser.runtime.id,
        tab: { id: 7, url: 'https://fxg.jinritemai.com/ffa/g/list' } as Browser.tabs.Tab,
        frameId: 0,
        origin: 'https://fxg.jinritemai.com',
        url: 'https://fxg.jinritemai.com/ffa/g/list',
      };
      await answerMessage({ type: 'case.mark', id: record.id, kind: 'done' }, page, desk()).catch(
        () => undefined,
      );
      startOver(Infinity);
      const [after] = await tableOf(database, 'cases').toArray();
      const reminders = await readReminders(database);
      const isDone = Reflect.get(Object(after), 'status') === 'done';
      expect(reminders.map(({ dueAt }) => dueAt)).toEqual(
        isDone ? [Date.parse('2026-11-25T00:05:00+08:00')] : [],
      );
      // Whatever was left undone, the alarm that is there takes it up.
      if (isDone) expect(await fakeBrowser.alarms.getAll()).toHaveLength(1);
    },
  );
});

type Do =
  | { what: 'save'; id: string; in: number }
  | { what: 'daily'; id: string }
  | { what: 'done' | 'minutes'; id: string }
  | { what: 'sleep'; for: number };

const ids = fc.constantFrom('a', 'b', 'c');
const doing: fc.Arbitrary<Do> = fc.oneof(
  fc.record({ what: fc.constant('save' as const), id: ids, in: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ what: fc.constant('daily' as const), id: fc.constantFrom('d', 'e') }),
  fc.record({ what: fc.constantFrom('done' as const, 'minutes' as const), id: ids }),
  fc.record({ what: fc.constant('sleep' as const), for: fc.integer({ min: 1, max: 2000 }) }),
);

const intentOf = (step: Exclude<Do, { what: 'sleep' }>): Intent => {
  if (step.what === 'daily') return { type: 'reminder.save', reminder: daily(step.id, now) };
  return step.what === 'save'
    ? { type: 'reminder.save', reminder: once(step.id, now + step.in * minute) }
    : { type: 'reminder.settle', id: step.id, choice: step.what };
};

/** How often it is 15:00 in Beijing after one instant and up to another. */
const threesIn = (from: number, to: number): number =>
  Math.floor((to - three) / day) - Math.floor((from - three) / day);

/** What is known of a reminder of a story: when it was sent, and when that was acknowledged. */
interface Sent {
  sentAt: number[];
  storedAt: number[];
  settled: number;
}

test('over 200 seeded stories with a stop in each, nothing acknowledged is lost, and nothing rings twice for one time', async () => {
  let stops = 0;
  const story = fc.array(doing, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc
      .asyncProperty(story, fc.nat(70), async (steps, killAt) => {
        await begin();
        watchSteps();
        startOver(killAt);
        const known = new Map<string, Sent>();
        const deadOnce = () => {
          if (!life.isDead) return;
          stops += 1;
          startOver(Infinity);
        };
        for (const step of steps) {
          if (step.what === 'sleep') {
            await sleepUntil(now + step.for * minute);
            continue;
          }
          const sent = known.get(step.id) ?? { sentAt: [], storedAt: [], settled: 0 };
          known.set(step.id, sent);
          const reply = await answerMessage(intentOf(step), sender(), desk());
          const isStored = reply.ok && !life.isDead;
          deadOnce();
          if (step.what === 'done' || step.what === 'minutes') sent.settled += 1;
          else {
            sent.sentAt.push(now);
            if (isStored) sent.storedAt.push(now);
          }
        }
        await sleepUntil(now + 3 * day);
        deadOnce();

        const stored = await readReminders(database);
        expect(stored.filter(({ untoldAt }) => untoldAt !== undefined)).toEqual([]);
        for (const [id, { sentAt, storedAt, settled }] of known) {
          const count = timesTold(id);
          const at = stored.find((one) => one.id === id);
          if (storedAt.length > 0) expect(at).toBeDefined();
          if (!at) continue;
          if (at.rule) {
            expect(count).toBeLessThanOrEqual(threesIn(sentAt[0] ?? now, now));
            expect(count).toBeGreaterThanOrEqual(threesIn(storedAt[0] ?? now, now));
            continue;
          }
          expect(at.state).not.toBe('waiting');
          if (at.state === 'shown') expect(count).toBeGreaterThanOrEqual(1);
          // Each time that it was set for, and each time that it was put off.
          expect(count).toBeLessThanOrEqual(sentAt.length + settled);
          if (sentAt.length === 1 && settled === 0) expect(count).toBe(1);
        }
        // What waits is what the one alarm is set for.
        const waiting = stored.filter(({ state }) => state === 'waiting').map((at) => at.dueAt);
        const alarms = (await fakeBrowser.alarms.getAll()).map((at) => at.scheduledTime);
        expect(alarms).toEqual(waiting.length > 0 ? [Math.min(...waiting)] : []);
      })
      .afterEach(end),
    { numRuns: 200, seed: 20261124 },
  );
  // A story that no life ended in would say nothing.
  expect(stops).toBeGreaterThan(60);
}, 120_000);

describe('many', () => {
  it('of 5 000 reminders make one alarm', async () => {
    await begin();
    await put(...Array.from({ length: 5000 }, (_, at) => once(`r${at}`, noon + (at + 1) * minute)));
    await ringReminders(database, words, noon);
    expect(await browser.alarms.getAll()).toMatchObject([{ scheduledTime: noon + minute }]);
    expect(told).toEqual([]);
  });

  it('500 of one minute make one digest, of a length that can be shown', async () => {
    await begin();
    watchSteps();
    await put(...Array.from({ length: 500 }, (_, at) => once(`r${at}`, noon + minute)));
    await ringReminders(database, words, noon + minute);
    expect(told).toHaveLength(1);
    expect(told[0]?.text.split('\n')).toHaveLength(6);
    expect(told[0]?.text).toContain('495 more');
    expect(await browser.action.getBadgeText({})).toBe('500');
  });

  it('a year asleep wakes to one digest, with one time of each that recurs', async () => {
    await begin();
    await put(once('a', noon + day), once('b', noon + 90 * day), daily('d', three));
    watchSteps();
    now = noon + 365 * day;
    await ringReminders(database, words, now);
    expect(told).toHaveLength(1);
    const stored = await readReminders(database);
    const shown = stored.filter(({ state }) => state === 'shown').map(({ id }) => id);
    expect(shown.sort()).toEqual(['a', 'b', `d@${three + 364 * day}`]);
    expect(stored.find(({ id }) => id === 'd')?.dueAt).toBe(three + 365 * day);
  });

  it('a clock set back a day repeats none', async () => {
    await begin();
    await put(once('a', noon + minute), daily('d', three));
    watchSteps();
    now = three + minute;
    await ringReminders(database, words, now);
    now -= day;
    for (let hours = 0; hours < 25; hours += 1) {
      await ringReminders(database, words, now);
      now += 60 * minute;
    }
    expect([timesTold('a'), timesTold('d')]).toEqual([1, 1]);
    await ringReminders(database, words, three + day + minute);
    expect([timesTold('a'), timesTold('d')]).toEqual([1, 2]);
  });

  it('a clock that was a year ahead and is set right does not silence what recurs', async () => {
    await begin();
    await put(daily('d', three));
    await ringReminders(database, words, noon + 365 * day);
    await ringReminders(database, words, noon);
    watchSteps();
    await ringReminders(database, words, three);
    expect(timesTold('d')).toBe(1);
  });

  it('rings that come at once tell of each once', async () => {
    await begin();
    await put(once('a', noon + minute));
    watchSteps();
    await Promise.all([1, 2, 3].map(() => ringReminders(database, words, noon + minute)));
    expect(timesTold('a')).toBe(1);
  });
});
