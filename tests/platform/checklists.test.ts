import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerText } from '@/components/records/answerText';
import { checklists } from '@/lib/catalog/checklists';
import { listFor } from '@/lib/core/begunList';
import type { Campaign } from '@/lib/core/campaign';
import type { Case } from '@/lib/core/case';
import { checklistFor } from '@/lib/core/checklist';
import type { Hold } from '@/lib/core/hold';
import type { Intent, Reply } from '@/lib/core/message';
import {
  listedOf,
  listOfCase,
  type ListedItem,
  type SavedChecklist,
} from '@/lib/core/ownChecklist';
import { partOf } from '@/lib/core/partial';
import type { SettingsChange } from '@/lib/core/settings';
import type { Snapshot } from '@/lib/core/snapshot';
import { readChecklists, renewChecklists } from '@/lib/platform/checklists';
import { connection, tableOf } from '@/lib/platform/database';
import type { Desk } from '@/lib/platform/desk';
import { answerMessage } from '@/lib/platform/messages';
import { answerOf, keyOf, requestOf } from '@/lib/platform/secondCode';
import { noon, someHold } from './some';
import { fromOwn, fromPage, someDesk } from './someDesk';
import { say } from '../components/render';

let now = noon;
const connect = connection();
const clock = () => now;
const desk: Desk = someDesk({ connect, now: clock });

const page = fromPage();
const workbench = fromOwn('workbench');
const own = (intent: Intent) => answerMessage(intent, workbench, desk);
const ofPage = (intent: object) => answerMessage(intent, page, desk);
const caseOf = (reply: Reply): Case => {
  if (!reply.ok || !reply.case) throw new Error(`no case in ${JSON.stringify(reply)}`);
  return reply.case;
};
const press = async (change: Partial<Hold> = {}) =>
  caseOf(await ofPage({ type: 'case.open', hold: someHold({ at: now, ...change }), kind: 'held' }));
const tick = (id: string, item: string) =>
  ofPage({ type: 'case.answer', id, item, answer: { ticked: true, at: now } });
const mark = (id: string, kind: string, more: object = {}) =>
  ofPage({ type: 'case.mark', id, kind, ...more });

const base = checklistFor(checklists, someHold());
const [mine, other]: ListedItem[] = [
  { id: 'own-1', title: '告诉直播间主播' },
  { id: 'own-2', title: '收回样品' },
];
const save = (...items: (ListedItem | undefined)[]) =>
  own({
    type: 'checklist.save',
    base: base.id,
    items: [...items.flatMap((item) => item ?? []), ...listedOf(base)],
  });
const saved = async () => readChecklists(await connect(), base);
const askedOf = async (record: Case) =>
  listOfCase(record, checklists, await saved()).items.map(({ id }) => id);
/** The list that a panel shows for a press, from what its guard was told. */
const shown = async (hold: Hold) => {
  const { guard } = await browser.storage.local.get<{ guard: Snapshot }>('guard');
  const lists = guard?.lists ?? { own: [], begun: [] };
  return listFor(checklists, lists, hold, now);
};
const shownFirst = async (hold = someHold({ at: now })) => (await shown(hold)).items[0]?.id;
const shownId = async () => (await shown(someHold({ at: now }))).id;

beforeEach(() => {
  fakeBrowser.reset();
  now = noon;
});
afterEach(async () => {
  vi.restoreAllMocks();
  (await connect()).dexie.close();
  await Dexie.delete('delist-guard');
});

describe('a list of the merchant’s own', () => {
  it('is asked from the next press on, and the panels know before it comes', async () => {
    expect(await save(mine)).toEqual({ ok: true });
    expect(await shownFirst()).toBe('own-1');
    const record = await press();
    expect(record.checklist).toEqual({ id: 'own-off-shelf-single', version: 1 });
    expect(await tick(record.id, 'own-1')).toMatchObject({ ok: true });
    expect(await tick(record.id, 'own-2')).toEqual({ ok: false, reason: 'invalid' });
  });

  it('is answered by a number and by a choice, which the case keeps in words', async () => {
    await save(
      { id: 'own-1', title: '样品', answered: { by: 'value', unit: '份' } },
      {
        ...{ id: 'own-2', title: '替代商品' },
        answered: { by: 'choice', options: ['有', '不需要'] },
      },
    );
    const { id } = await press();
    const answer = (item: string, given: object) =>
      ofPage({ type: 'case.answer', id, item, answer: { ...given, at: now } });
    await answer('own-1', { value: 3 });
    const record = caseOf(await answer('own-2', { choice: '不需要' }));
    expect(record.answers).toEqual({
      'own-1': { value: 3, at: now },
      'own-2': { choice: '不需要', at: now },
    });
    const { items } = listOfCase(record, checklists, await saved());
    expect(items.slice(0, 2).map((item) => answerText(item, record, say)?.text)).toEqual([
      '3 份',
      '不需要',
    ]);
    // Changed to another choice within the same moment: the later one stands.
    expect(caseOf(await answer('own-2', { choice: '有' })).answers['own-2']?.choice).toBe('有');
  });

  it('is a new version with every change, of which one is in use', async () => {
    await save(mine);
    await save(other, mine);
    const versions = (await saved()).map(({ version, isInUse }) => [version, isInUse]);
    expect(versions).toEqual([
      [1, false],
      [2, true],
    ]);
    await own({ type: 'checklist.reset', base: base.id });
    expect((await saved()).some(({ isInUse }) => isInUse)).toBe(false);
    expect(await shownFirst()).toBe(base.items[0]?.id);
    await save(mine);
    expect((await saved()).map(({ version }) => version)).toEqual([1, 2, 3]);
  });

  it('that is saved again as it is, since the answer was lost, stays the same version', async () => {
    for (let sent = 0; sent < 2; sent += 1) expect(await save(mine)).toEqual({ ok: true });
    expect((await saved()).map(({ version, isInUse }) => [version, isInUse])).toEqual([[1, true]]);
  });

  it('saved twice at once is two versions', async () => {
    await Promise.all([save(mine), save(other)]);
    const all = await saved();
    expect(all.map(({ version }) => version)).toEqual([1, 2]);
    expect(all.filter(({ isInUse }) => isInUse)).toHaveLength(1);
  });

  it.each<[string, Intent]>([
    ['of no base', { type: 'checklist.save', base: 'nothing', items: [] }],
    [
      'with a title of signs that are not seen',
      {
        type: 'checklist.save',
        base: 'off-shelf-single',
        items: [{ id: 'own-1', title: '\u200b' }],
      },
    ],
    [
      'with a link that is no link',
      {
        type: 'checklist.save',
        base: 'off-shelf-single',
        items: [{ id: 'own-1', title: '看', link: 'data:text/html,x' }],
      },
    ],
    [
      'that is too long with what is always asked',
      {
        type: 'checklist.save',
        base: 'off-shelf-single',
        items: Array.from({ length: 28 }, (_, at) => ({ id: `own-${at}`, title: '看' })),
      },
    ],
  ])('is refused %s', async (_, intent) => {
    expect(await own(intent)).toEqual({ ok: false, reason: 'invalid' });
    expect(await readChecklists(await connect())).toEqual([]);
  });

  it.each([
    { type: 'checklist.save', base: base.id, items: [] },
    { type: 'checklist.reset', base: base.id },
    { type: 'case.secondCheck', id: 'case-0001', name: '小张', role: 'owner' },
    { type: 'case.afterwards', id: 'case-0001', item: 'list', answer: { ticked: true, at: 1 } },
  ])('is nothing that a shop’s page may touch: $type', async (intent) => {
    expect(await ofPage(intent)).toEqual({ ok: false, reason: 'invalid' });
  });
});

describe('a list that is changed while work is under way', () => {
  const begin = async () => {
    await save(mine);
    const record = await press();
    await tick(record.id, 'own-1');
    now += 60_000;
    await save(other);
    return record.id;
  };

  it('leaves the open case on the version that it began with, and its panel too', async () => {
    const id = await begin();
    expect(await shownFirst()).toBe('own-1');
    now += 60_000;
    const again = await press();
    expect(again).toMatchObject({ id, checklist: { version: 1 }, answers: { 'own-1': {} } });
    expect(await tick(id, 'own-2')).toEqual({ ok: false, reason: 'invalid' });
    expect(await askedOf(again)).toContain('own-1');
  });

  it('is asked of other products at once', async () => {
    await begin();
    const subjects = [{ id: '3819266189016826170', key: '3819266189016826170', facts: [] }];
    expect(await shownFirst(someHold({ subjects }))).toBe('own-2');
    expect((await press({ subjects })).checklist.version).toBe(2);
  });

  it('is asked of the same product once that case has ended, and the ended one shows what it asked', async () => {
    const id = await begin();
    const ended = caseOf(await mark(id, 'released'));
    await vi.waitFor(async () => expect(await shownFirst()).toBe('own-2'));
    expect((await press()).checklist.version).toBe(2);
    expect(await askedOf(ended)).toContain('own-1');
    expect(await askedOf(ended)).not.toContain('own-2');
  });

  it('is asked once the answers hold no longer', async () => {
    const id = await begin();
    now += 25 * 60 * 60 * 1000;
    expect(await shownFirst()).toBe('own-2');
    expect(await press()).toMatchObject({ id, checklist: { version: 2 }, answers: {} });
  });

  it('is not asked while the open case is answered on', async () => {
    const id = await begin();
    now += 20 * 60 * 60 * 1000;
    await tick(id, 'time');
    await vi.waitFor(async () => {
      const { guard } = await browser.storage.local.get<{ guard: Snapshot }>('guard');
      expect(guard?.lists?.begun[0]?.until).toBe(now + 24 * 60 * 60 * 1000);
    });
    now += 20 * 60 * 60 * 1000;
    expect(await shownFirst()).toBe('own-1');
    expect((await press()).checklist.version).toBe(1);
  });

  it('leaves a case on the catalog’s list that was begun with it', async () => {
    const record = await press();
    await tick(record.id, 'time');
    await save(mine);
    expect(await shownFirst()).toBe(base.items[0]?.id);
    expect((await press()).checklist).toEqual({ id: base.id, version: base.version });
  });
});

describe('in a sale', () => {
  const sale = 'off-shelf-single-sale';
  const campaign: Campaign = {
    ...{ id: 'own', name: '店庆', from: '2026-11-24', to: '2026-11-25', lead: 2, tail: 1 },
    ...{ origin: 'own', updatedAt: noon },
  };
  const begin = () => own({ type: 'campaign.save', campaign });
  const inUse = async (id = sale) =>
    (await readChecklists(await connect(), { id })).find(({ isInUse }) => isInUse);
  const idsOf = (list?: SavedChecklist) => list?.items.map(({ id }) => id) ?? [];

  it('its own list is asked, as the panels know before the press comes', async () => {
    expect((await press()).checklist.id).toBe(base.id);
    expect(await shownId()).toBe(base.id);
    await begin();
    expect(await shownId()).toBe(sale);
    now += 60_000;
    const record = await press();
    expect(record.checklist).toEqual({ id: sale, version: 1 });
    expect(await tick(record.id, 'signups')).toMatchObject({ ok: true });
  });

  it('what was answered before holds, and what the sale asks is asked beside it', async () => {
    const { id } = await press();
    await tick(id, 'product');
    await begin();
    now += 60_000;
    const record = await press();
    expect(record).toMatchObject({ id, checklist: { id: sale }, answers: { product: {} } });
  });

  it('the list follows the merchant’s of other days until it is saved by itself', async () => {
    await save(mine);
    expect((await inUse())?.follows).toBe(true);
    expect(idsOf(await inUse())).toEqual(expect.arrayContaining(['own-1', 'signups', 'places']));
    await save(mine, other);
    expect(idsOf(await inUse())).toContain('own-2');
    await own({ type: 'checklist.save', base: sale, items: [{ id: 'own-3', title: '会场' }] });
    await save(mine);
    expect(idsOf(await inUse())).toContain('own-3');
    expect(idsOf(await inUse())).not.toContain('own-1');
    await begin();
    expect((await press()).checklist).toEqual({ id: `own-${sale}`, version: 3 });
  });

  it('it goes back with the one that it follows, and follows it again', async () => {
    await save(mine);
    await own({ type: 'checklist.reset', base: base.id });
    expect(await inUse()).toBeUndefined();
    await save(other);
    expect(idsOf(await inUse())).toContain('own-2');
  });

  it('it stays ours where the merchant went back to it alone', async () => {
    await save(mine);
    await own({ type: 'checklist.reset', base: sale });
    await save(other);
    expect(await inUse()).toBeUndefined();
  });

  it('a list that was saved before there was one for sales is asked in them as well', async () => {
    const usual = checklists.filter(({ occasion }) => !occasion);
    await answerMessage({ type: 'checklist.save', base: base.id, items: [mine] }, workbench, {
      ...desk,
      checklists: usual,
    });
    expect(await inUse()).toBeUndefined();
    for (let times = 0; times < 2; times += 1)
      await renewChecklists(await connect(), checklists, now);
    expect(await inUse()).toMatchObject({ version: 1, follows: true });
    expect(idsOf(await inUse())).toEqual(expect.arrayContaining(['own-1', 'signups']));
  });

  it('an open case stays on the version for sales that it began with', async () => {
    await begin();
    await save(mine);
    const { id } = await press();
    await tick(id, 'own-1');
    now += 60_000;
    await save(other);
    expect(await shownFirst()).toBe('own-1');
    expect(await press()).toMatchObject({ id, checklist: { id: `own-${sale}`, version: 1 } });
  });
});

describe('a catalog that has come to ask more', () => {
  const more = {
    ...base,
    version: base.version + 1,
    items: [...base.items, { id: 'licence', answer: 'tick', isFixed: true } as const],
  };

  it('is asked by the lists in use, as a new version, once', async () => {
    await save(mine);
    await renewChecklists(await connect(), [more], now + 1);
    await renewChecklists(await connect(), [more], now + 2);
    const all = await saved();
    expect(all.map(({ version, isInUse }) => [version, isInUse])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(all[1]?.items.map(({ id }) => id)).toEqual([
      'own-1',
      ...base.items.map(({ id }) => id),
      'licence',
    ]);
    expect(all[0]?.items.map(({ id }) => id)).not.toContain('licence');
  });
});

it('a version that cannot be read hides no other', async () => {
  await save(mine);
  const broken: Partial<SavedChecklist> = { id: 'own-off-shelf-single', version: 2 };
  await tableOf(await connect(), 'checklists').put(broken);
  expect((await saved()).map(({ version }) => version)).toEqual([1]);
  expect((await press()).checklist.version).toBe(1);
});

describe('a second person', () => {
  const agree = (id: string, name = ' 小张 ') =>
    own({ type: 'case.secondCheck', id, name, role: 'warehouse' });

  it('is on record with name, role and time, until an answer changes', async () => {
    const { id } = await press();
    await tick(id, 'time');
    now += 1000;
    expect(caseOf(await agree(id)).checkedBy).toEqual({
      name: '小张',
      role: 'warehouse',
      at: now,
    });
    now += 1000;
    expect(caseOf(await tick(id, 'orders')).checkedBy).toBeUndefined();
  });

  it('is refused without a name, and once the press was let through', async () => {
    const { id } = await press();
    expect(await agree(id, '  ')).toEqual({ ok: false, reason: 'invalid' });
    await mark(id, 'released');
    expect(await agree(id)).toEqual({ ok: false, reason: 'closed' });
  });
});

describe('a second person at another machine', () => {
  const by = { name: '小张', role: 'warehouse' } as const;
  const set = (change: SettingsChange) => own({ type: 'settings.save', change });
  const agree = (id: string, code?: string) => own({ type: 'case.secondCheck', id, ...by, code });
  /** What somebody answers who was given the request of a case as it stands. */
  const answerTo = async (record: Case, key?: string) =>
    answerOf(requestOf(record, listOfCase(record, checklists, await saved())).code, by, key);
  const begun = async () => caseOf(await tick((await press()).id, 'time'));

  it('is on record by the code that fits the case as it stands', async () => {
    const record = await begun();
    now += 1000;
    const agreed = caseOf(await agree(record.id, await answerTo(record)));
    expect(agreed.checkedBy).toEqual({ ...by, by: 'code', at: now });
    now += 1000;
    expect(caseOf(await tick(record.id, 'orders')).checkedBy).toBeUndefined();
  });

  it('is refused with the code of what was answered before, and with no word where there is one', async () => {
    const record = await begun();
    const code = await answerTo(record);
    now += 1000;
    const after = caseOf(await tick(record.id, 'orders'));
    expect(await agree(record.id, code)).toEqual({ ok: false, reason: 'invalid' });
    const secondKey = keyOf('红豆冰');
    await set({ secondKey });
    expect(await agree(record.id, await answerTo(after))).toMatchObject({ ok: false });
    const agreed = caseOf(await agree(record.id, await answerTo(after, secondKey)));
    expect(agreed.checkedBy?.by).toBe('word');
  });

  it('is the only one that counts where the shop wants it so', async () => {
    const record = await begun();
    await agree(record.id);
    await set({ needsSecondPerson: true, needsSecondCode: true });
    expect(await mark(record.id, 'confirmed')).toEqual({ ok: false, reason: 'second' });
    expect(await agree(record.id)).toEqual({ ok: false, reason: 'invalid' });
    await agree(record.id, await answerTo(record));
    expect(await mark(record.id, 'confirmed')).not.toMatchObject({ reason: 'second' });
  });
});

describe('what is looked after', () => {
  const look = (id: string, item = 'list') =>
    own({ type: 'case.afterwards', id, item, answer: { ticked: true, at: now + 1e9 } });

  it('is on record with the case, at no time to come', async () => {
    const { id } = await press();
    await mark(id, 'done');
    expect(caseOf(await look(id)).afterwards).toEqual({ list: { ticked: true, at: now } });
  });

  it.each([
    ['before it has happened', [], 'list'],
    ['where it was refused', ['refused'], 'list'],
    ['of no place that there is', ['done'], 'moon'],
  ])('is refused %s', async (_, kinds, item) => {
    const { id } = await press();
    for (const kind of kinds) await mark(id, kind);
    expect(await look(id, item)).toEqual({ ok: false, reason: 'invalid' });
  });
});

describe('a batch of which not all went through', () => {
  const partial = { done: 2, refused: 1, which: [{ key: '1', words: '正在参加平台活动' }] };

  it('is uncertain, with the counts and the words', async () => {
    const { id } = await press();
    const record = caseOf(await mark(id, 'uncertain', { words: '成功 2 件', partial }));
    expect(record.status).toBe('uncertain');
    expect(partOf(record)).toEqual(partial);
  });

  it('is kept with a delist that nobody held, from its first moment on', async () => {
    const around = { type: 'case.around', hold: someHold(), words: '成功 2 件', partial };
    const record = caseOf(await ofPage(around));
    expect(record.status).toBe('unreviewed');
    expect(record.events).toEqual([{ at: noon, kind: 'unreviewed', words: '成功 2 件', partial }]);
    expect(caseOf(await ofPage(around)).id).toBe(record.id);
  });
});
