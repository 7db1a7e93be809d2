import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser, type Browser } from 'wxt/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Case } from '@/lib/core/case';
import type { Hold } from '@/lib/core/hold';
import type { Intent, Reply } from '@/lib/core/message';
import { connection, tableOf } from '@/lib/platform/database';
import type { Desk } from '@/lib/platform/desk';
import { answerMessage } from '@/lib/platform/messages';
import { noon, someHold, someReminder, someTemplate } from './some';
import { fromOwn, fromPage, someDesk } from './someDesk';

type Sender = Browser.runtime.MessageSender;

let desk: Desk;
let now = noon;
let closing: (() => void) | undefined;
/** A worker that has just been started: nothing is left of the one before but what is stored. */
const startWorker = () => {
  closing?.();
  const connect = connection();
  closing = () => void connect().then(({ dexie }) => dexie.close());
  desk = someDesk({ connect, now: () => now });
};

const page = (): Sender => ({ ...fromPage(), frameId: 3 });
const popup = () => fromOwn('popup');

const send = (intent: Intent, from = page()) => answerMessage(intent, from, desk);
const open = (hold: Hold = someHold(), kind: 'held' | 'opened' = 'held') =>
  send({ type: 'case.open', hold, kind });
const caseOf = (reply: Reply): Case => {
  if (!reply.ok || !reply.case) throw new Error(`no case in ${JSON.stringify(reply)}`);
  return reply.case;
};
const stored = async (table: 'cases' | 'templates' | 'reminders') =>
  tableOf(await desk.connect(), table).toArray();

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

describe('who is answered', () => {
  it.each<[string, Partial<Sender>]>([
    ['another extension', { id: 'other' }],
    ['a page of another site', { origin: 'https://evil.example', url: 'https://evil.example/' }],
    ['a look-alike host', { origin: 'https://fxg.jinritemai.com.evil.example' }],
    ['no tab at all', { tab: undefined }],
    [
      'a sandboxed frame in a tab elsewhere',
      { origin: 'null', tab: { id: 7, url: 'https://evil.example/' } as Browser.tabs.Tab },
    ],
  ])('not %s', async (_, change) => {
    const reply = await answerMessage({ type: 'case.open' }, { ...page(), ...change }, desk);
    expect(reply).toEqual({ ok: false, reason: 'forbidden' });
  });

  it('a sandboxed frame of a shop page', async () => {
    const sender = { ...page(), origin: 'null', url: 'about:srcdoc' };
    expect(await send({ type: 'case.open', hold: someHold(), kind: 'held' }, sender)).toMatchObject(
      { ok: true },
    );
  });

  it.each<[string, unknown]>([
    ['text', 'case.open'],
    ['nothing', undefined],
    ['an unknown intent', { type: 'case.destroy' }],
    ['a field too many', { type: 'panel.wanted', tabId: 3 }],
    ['64 kB', { type: 'case.mark', id: 'x', kind: 'done', words: '字'.repeat(22_000) }],
    ['our own pages’ intents', { type: 'template.remove', id: 't1' }],
  ])('a shop page not with %s', async (_, message) => {
    expect(await answerMessage(message, page(), desk)).toEqual({ ok: false, reason: 'invalid' });
  });
});

describe('opening a case', () => {
  it('goes on with the open one of the same products, with newer facts', async () => {
    const first = caseOf(await open());
    await send({
      type: 'case.answer',
      id: first.id,
      item: 'time',
      answer: { ticked: true, at: now },
    });
    startWorker();
    now += 60_000;
    const newer = someHold({ at: now, label: '批量下架' });
    const again = caseOf(await open(newer));
    expect(again).toMatchObject({
      id: first.id,
      hold: { label: '批量下架' },
      answers: { time: { ticked: true } },
    });
    expect(again.events.map(({ kind }) => kind)).toEqual(['held', 'held']);
  });

  it('keeps what the merchant says of a product, from our own pages alone', async () => {
    const { id, hold } = caseOf(await open());
    const key = hold.subjects[0]?.key ?? '';
    const fill = (value: string, from?: Parameters<typeof send>[1]) =>
      send({ type: 'case.fact', id, key, field: 'commission', value }, from);
    expect(await fill('10%')).toEqual({ ok: false, reason: 'invalid' });
    expect(await fill('十', popup())).toEqual({ ok: false, reason: 'invalid' });
    const { facts = [] } = caseOf(await fill('10%', popup())).hold.subjects[0] ?? {};
    expect(facts.find(({ field }) => field === 'commission')).toMatchObject({
      value: '10%',
      source: 'merchant',
    });
    startWorker();
    expect(caseOf(await open()).hold.subjects[0]?.facts).toEqual(facts);
  });

  it('asks again for what was answered a day ago', async () => {
    const { id } = caseOf(await open());
    await send({ type: 'case.answer', id, item: 'time', answer: { ticked: true, at: now } });
    now += 25 * 60 * 60 * 1000;
    expect(caseOf(await open(someHold({ at: now })))).toMatchObject({ id, answers: {} });
  });

  it('makes one case of a message that comes twice, and of three that come at once', async () => {
    const vague = someHold({ shop: {}, subjects: [] });
    await Promise.all([open(), open(), open(), open(vague), open(vague)]);
    const cases = (await stored('cases')) as Case[];
    expect(cases).toHaveLength(2);
    expect(cases.map(({ events }) => events.length)).toEqual([1, 1]);
  });

  it.each<[string, Partial<Hold>, Partial<Hold>]>([
    ['of another shop', {}, { shop: { id: '10002', name: '甲食品旗舰店' } }],
    ['of a shop that is not known', { shop: {} }, { shop: {} }],
    ['of products that are not known', { subjects: [] }, { subjects: [] }],
    [
      'of products without ids',
      { subjects: [{ key: 'digest', facts: [] }] },
      { subjects: [{ key: 'digest', facts: [] }] },
    ],
    ['of a selection of which only a part is known', { count: 40 }, { count: 40 }],
    [
      'of another plan',
      { action: 'stop-promotion', plan: 'normal' },
      { action: 'stop-promotion', plan: 'targeted' },
    ],
    ['of another action', {}, { action: 'stop-promotion' }],
  ])('never goes on with a case %s', async (_, before, after) => {
    const first = caseOf(await open(someHold(before)));
    const second = caseOf(await open(someHold({ ...after, at: noon + 1 })));
    expect(second.id).not.toBe(first.id);
  });

  it('does not go on with one that was let through', async () => {
    const first = caseOf(await open());
    await send({ type: 'case.mark', id: first.id, kind: 'released' });
    expect(caseOf(await open(someHold({ at: noon + 1 }))).id).not.toBe(first.id);
  });
});

describe('answers', () => {
  it('of several writers at once are all kept', async () => {
    const { id } = caseOf(await open());
    const items = ['product', 'time', 'orders', 'told', 'compensation', 'after'];
    await Promise.all(
      items.map((item) =>
        send({ type: 'case.answer', id, item, answer: { ticked: true, at: now } }),
      ),
    );
    const [kept] = (await stored('cases')) as Case[];
    expect(Object.keys(kept?.answers ?? {}).sort()).toEqual([...items].sort());
  });

  it('are kept by a worker that is stopped after each', async () => {
    const { id } = caseOf(await open());
    for (const value of [1, 19, 199]) {
      startWorker();
      await send({ type: 'case.answer', id, item: 'stock', answer: { value, at: (now += 1) } });
    }
    startWorker();
    expect(await stored('cases')).toMatchObject([{ answers: { stock: { value: 199 } } }]);
  });

  it('that arrive after a later one change nothing', async () => {
    const { id } = caseOf(await open());
    await send({ type: 'case.answer', id, item: 'stock', answer: { value: 199, at: now } });
    await send({ type: 'case.answer', id, item: 'stock', answer: { value: 19, at: now - 1 } });
    expect(await stored('cases')).toMatchObject([{ answers: { stock: { value: 199 } } }]);
  });

  it('stay as they were once the press was let through', async () => {
    const { id } = caseOf(await open());
    await send({ type: 'case.mark', id, kind: 'released' });
    const reply = await send({
      type: 'case.answer',
      id,
      item: 'time',
      answer: { ticked: true, at: now },
    });
    expect(reply).toEqual({ ok: false, reason: 'closed' });
  });

  it.each([
    ['no case', 'nobody', 'time', 'missing'],
    ['no item of the checklist', undefined, '__proto__', 'invalid'],
  ])('to %s are refused', async (_, id, item, reason) => {
    const { id: real } = caseOf(await open());
    const reply = await send({
      type: 'case.answer',
      id: id ?? real,
      item,
      answer: { ticked: true, at: now },
    });
    expect(reply).toEqual({ ok: false, reason });
  });
});

describe('storage that refuses to write', () => {
  it('is said, and what was stored stands', async () => {
    const { id } = caseOf(await open());
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const reply = await send({
      type: 'case.answer',
      id,
      item: 'time',
      answer: { ticked: true, at: now },
    });
    expect(reply).toEqual({ ok: false, reason: 'storage' });
    vi.restoreAllMocks();
    expect(await stored('cases')).toMatchObject([{ id, answers: {} }]);
  });
});

describe('what our own pages save', () => {
  it('is there for the next worker', async () => {
    await send({ type: 'template.save', template: someTemplate() }, popup());
    await send({ type: 'reminder.save', reminder: someReminder() }, popup());
    startWorker();
    expect(await stored('templates')).toEqual([someTemplate()]);
    expect(await stored('reminders')).toEqual([someReminder()]);
    expect(await browser.alarms.get('reminders')).toMatchObject({ scheduledTime: noon + 60_000 });

    await send({ type: 'template.remove', id: 't1' }, popup());
    await send({ type: 'reminder.remove', id: 'r1' }, popup());
    expect([...(await stored('templates')), ...(await stored('reminders'))]).toEqual([]);
    expect(await browser.alarms.get('reminders')).toBeUndefined();
  });
});

describe('a press reviewed in the top frame', () => {
  const borrow = async () => {
    const { id } = caseOf(await open());
    return send({ type: 'review.borrow', hold: someHold(), caseId: id });
  };

  it('is unreachable where the panel cannot be brought, or nobody takes it', async () => {
    const inject = vi.fn().mockRejectedValue(new Error('frame was removed'));
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(inject);
    expect(await borrow()).toEqual({ ok: false, reason: 'unreachable' });
    inject.mockResolvedValue([]);
    vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined);
    expect(await borrow()).toEqual({ ok: false, reason: 'unreachable' });
  });

  it('goes to the panel of that tab’s frame 0 with the case', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(async () => []);
    const tell = vi.fn().mockResolvedValue(true);
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(tell);
    expect(await borrow()).toEqual({ ok: true });
    expect(tell).toHaveBeenCalledWith(
      7,
      { type: 'review.borrow', case: expect.objectContaining({ hold: someHold() }) },
      { frameId: 0 },
    );
  });
});

describe('the frames of a page', () => {
  const look = { isLarge: true, isDirect: true, hasControl: true };

  it('say what each of them says of itself; what is none of ours says nothing', async () => {
    const results = [undefined, look, { isLarge: 'yes' }].map((result) => ({ result }));
    const run = vi.fn().mockResolvedValueOnce([]).mockResolvedValue(results);
    vi.spyOn(browser.scripting, 'executeScript').mockImplementation(run);
    expect(await send({ type: 'frames.look' })).toEqual({ ok: true, frames: [look] });
    const target = { tabId: 7, allFrames: true };
    expect(run).toHaveBeenNthCalledWith(1, { target, files: ['/frame.js'] });
  });

  it('say nothing where the browser lets us into none of them', async () => {
    vi.spyOn(browser.scripting, 'executeScript').mockRejectedValue(new Error('gone'));
    expect(await send({ type: 'frames.look' })).toEqual({ ok: true, frames: [] });
  });
});

it('a page that hides the panel is named at the toolbar of its tab', async () => {
  await send({ type: 'panel.hidden' });
  expect(await browser.action.getBadgeText({ tabId: 7 })).toBe('!');
  expect(await browser.action.getTitle({ tabId: 7 })).toBe('hidden');
});
