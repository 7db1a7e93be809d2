import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { browser, type Browser } from 'wxt/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterwards } from '@/lib/catalog/afterwards';
import { rulebook } from '@/lib/catalog/rulebook';
import { checklists } from '@/lib/catalog/checklists';
import { choices } from '@/lib/catalog/choices';
import { builtIn } from '@/lib/catalog/packs';
import { wording } from '@/lib/catalog/wording';
import { readBackups } from '@/lib/platform/backups';
import { connection, tableOf } from '@/lib/platform/database';
import { previewGiven } from '@/lib/platform/exchange';
import { readTables } from '@/lib/platform/givenTables';
import type { Desk } from '@/lib/platform/desk';
import { answerMessage } from '@/lib/platform/messages';
import { noon, plans, routines, someTemplate, words } from './some';

const connect = connection();
const desk: Desk = {
  connect,
  checklists,
  rulebook,
  choices,
  afterwards,
  routines,
  builtIn,
  wording,
  alone: '',
  words,
  plans,
  now: () => noon,
};
const own = { id: browser.runtime.id, url: browser.runtime.getURL('/workbench.html' as '/') };
const page: Browser.runtime.MessageSender = {
  id: browser.runtime.id,
  tab: { id: 7, url: 'https://fxg.jinritemai.com/ffa/g/list' } as Browser.tabs.Tab,
  frameId: 0,
  origin: 'https://fxg.jinritemai.com',
  url: 'https://fxg.jinritemai.com/ffa/g/list',
};
const templates = (count: number) =>
  Array.from({ length: count }, (_, at) => someTemplate({ id: `t${at}`, text: '品'.repeat(2000) }));
const intentOf = async (tables: Record<string, unknown[]>) => {
  const database = await connect();
  const { given } = readTables(database, tables);
  const { digest } = await previewGiven(database, given, {}, () => false);
  return { type: 'exchange.apply', file: { exportedAt: noon }, tables, choices: {}, digest };
};

beforeEach(() => {
  const { permissions, scripting, tabs } = browser;
  vi.spyOn(permissions, 'contains').mockImplementation(async () => true);
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => []);
  vi.spyOn(tabs, 'query').mockImplementation(async () => []);
});
afterEach(async () => {
  (await connect()).dexie.close();
  await Dexie.delete('delist-guard');
});

describe('a file that our own page has read', () => {
  it('is brought in whole, however many messages of the usual size it would be', async () => {
    const intent = await intentOf({ templates: templates(500) });
    expect(await answerMessage(intent, own, desk)).toEqual({ ok: true });
    expect(await tableOf(await connect(), 'templates').count()).toBe(500);
    expect(await readBackups(await connect())).toHaveLength(1);
  });

  it('does nothing more where it is sent again, since the answer was lost', async () => {
    const intent = await intentOf({ templates: templates(3) });
    for (let sent = 0; sent < 2; sent += 1)
      expect(await answerMessage(intent, own, desk)).toEqual({ ok: true });
    expect(await readBackups(await connect())).toHaveLength(1);
    // The same file with another choice is another piece of work, and rests on what is past.
    const other = { ...intent, choices: { templates: { new: 'mine' } } };
    expect(await answerMessage(other, own, desk)).toEqual({ ok: false, reason: 'stale' });
  });

  it.each<[string, (intent: object) => object, typeof page]>([
    ['a shop’s page sends it', (at) => at, page],
    ['it is larger than any file', (at) => ({ ...at, more: 'x'.repeat(9_000_000) }), own],
    ['a record does not fit', (at) => ({ ...at, tables: { templates: [{ id: 't1' }] } }), own],
    ['a table is none of ours', (at) => ({ ...at, tables: { ledger: [], backups: [{}] } }), own],
    ['a choice is none', (at) => ({ ...at, choices: { templates: { new: 'yours' } } }), own],
  ])('is refused where %s', async (_, change, sender) => {
    const intent = await intentOf({ templates: templates(1) });
    expect(await answerMessage(change(intent), sender, desk)).toEqual({
      ok: false,
      reason: 'invalid',
    });
    expect(await tableOf(await connect(), 'templates').count()).toBe(0);
  });

  it('no other intent of ours may be as large', async () => {
    const large = { type: 'template.save', template: someTemplate({ text: 'x'.repeat(70_000) }) };
    expect(await answerMessage(large, own, desk)).toEqual({ ok: false, reason: 'invalid' });
  });
});

it('a backup is made when the merchant asks for one, and no page may', async () => {
  await tableOf(await connect(), 'templates').put(someTemplate());
  expect(await answerMessage({ type: 'backup.make' }, page, desk)).toMatchObject({ ok: false });
  expect(await answerMessage({ type: 'backup.make' }, own, desk)).toEqual({ ok: true });
  expect(await readBackups(await connect())).toMatchObject([
    { reason: 'manual', counts: { templates: 1 } },
  ]);
});

it('a backup from before a table is brought in is told from one that was asked for', async () => {
  await tableOf(await connect(), 'templates').put(someTemplate());
  const asked = { type: 'backup.make', reason: 'import' };
  expect(await answerMessage(asked, own, desk)).toEqual({ ok: true });
  expect(await readBackups(await connect())).toMatchObject([{ reason: 'import' }]);
});

it('a backup that is gone is said to be', async () => {
  const restore = { type: 'backup.restore', number: 9, choices: {}, digest: 'a' };
  expect(await answerMessage(restore, own, desk)).toEqual({ ok: false, reason: 'missing' });
});
