import 'fake-indexeddb/auto';
import { getDayDetail } from 'chinese-days';
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { afterEach, describe, expect, it, test } from 'vitest';
import { defaultCampaigns } from '@/lib/catalog/campaigns';
import { afterwards } from '@/lib/catalog/afterwards';
import { checklists } from '@/lib/catalog/checklists';
import { choices } from '@/lib/catalog/choices';
import { builtIn } from '@/lib/catalog/packs';
import { rulebook } from '@/lib/catalog/rulebook';
import { wording } from '@/lib/catalog/wording';
import type { Holiday } from '@/lib/core/holiday';
import { campaign, type Campaign } from '@/lib/core/campaign';
import { sales, type Sales } from '@/lib/core/sales';
import { readCalendar, seedCampaigns } from '@/lib/platform/calendar';
import { connection, tableOf } from '@/lib/platform/database';
import { decodeAll } from '@/lib/platform/tables';
import { holidaysOf } from '@/lib/platform/holidays';
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
  plans,
  routines,
  builtIn,
  wording,
  alone: '',
  words,
  now: () => noon,
};
const workbench = {
  id: browser.runtime.id,
  url: browser.runtime.getURL('/workbench.html' as '/'),
};
const ask = (intent: object) => answerMessage(intent, workbench, desk);
const stored = async (table: 'campaigns' | 'sales') => tableOf(await connect(), table).toArray();

const own: Campaign = {
  id: 'own',
  name: '店庆',
  from: '2026-11-26',
  to: '2026-11-28',
  lead: 2,
  tail: 1,
  origin: 'own',
  updatedAt: noon,
};
const some: Sales = {
  key: '10001',
  shop: { id: '10001', name: '甲食品旗舰店' },
  units: Array.from({ length: 168 }, (_, index) => (index < 24 ? null : index)),
  measure: 'count',
  origin: 'imported',
  file: '订单.csv',
  from: '2026-10-01',
  to: '2026-11-20',
  updatedAt: noon,
};

afterEach(async () => {
  (await connect()).dexie.close();
  await Dexie.delete('delist-guard');
});

describe('the campaigns that we bring', () => {
  it('are sown once: what was changed or deleted stays so', async () => {
    const db = await connect();
    await seedCampaigns(db, defaultCampaigns);
    expect(await stored('campaigns')).toHaveLength(defaultCampaigns.length);
    const [first, second] = defaultCampaigns;
    await tableOf(db, 'campaigns').delete(first.id);
    await tableOf(db, 'campaigns').put({ ...second, name: '女王节', origin: 'own' });
    await seedCampaigns(db, defaultCampaigns);
    expect(await tableOf(db, 'campaigns').get(first.id)).toBeUndefined();
    expect(await tableOf(db, 'campaigns').get(second.id)).toMatchObject({ name: '女王节' });
  });

  it('of a later version come in beside the others', async () => {
    const db = await connect();
    await seedCampaigns(db, defaultCampaigns.slice(0, 2));
    await tableOf(db, 'campaigns').clear();
    await seedCampaigns(db, defaultCampaigns.slice(0, 3));
    expect(await stored('campaigns')).toEqual([defaultCampaigns[2]]);
  });
});

it('what was stored before there was a calendar is still there beside it', async () => {
  (await connect()).dexie.close();
  await Dexie.delete('delist-guard');
  const before = new Dexie('delist-guard');
  before.version(2).stores({ templates: 'id', setAside: '++number, at' });
  await before.open();
  await before.table('templates').put(someTemplate());
  before.close();
  const db = await connect();
  await seedCampaigns(db, defaultCampaigns);
  expect(await tableOf(db, 'templates').toArray()).toEqual([someTemplate()]);
  expect(await stored('campaigns')).toHaveLength(defaultCampaigns.length);
});

describe('a campaign', () => {
  it('is saved and removed as the workbench asks', async () => {
    expect(await ask({ type: 'campaign.save', campaign: own })).toEqual({ ok: true });
    expect(await stored('campaigns')).toEqual([own]);
    expect(await ask({ type: 'campaign.remove', id: own.id })).toEqual({ ok: true });
    expect(await stored('campaigns')).toEqual([]);
  });

  it.each([
    { from: '2026-02-30' },
    { from: '2026-11-29' },
    { from: '11-26' },
    { name: '' },
    { lead: -1 },
    { lead: 61 },
  ])('changed by %j is not stored', async (change) => {
    const reply = await ask({ type: 'campaign.save', campaign: { ...own, ...change } });
    expect(reply).toEqual({ ok: false, reason: 'invalid' });
    expect(await stored('campaigns')).toEqual([]);
  });

  it('on a day that does not exist is not read', () => {
    expect(decodeAll('campaigns', [own, { ...own, to: '2026-11-31' }])).toEqual({
      records: [own],
      unread: 1,
    });
  });
});

describe('sales', () => {
  it('are kept one a shop, and removed', async () => {
    await ask({ type: 'sales.save', sales: { ...some, file: 'before.csv' } });
    expect(await ask({ type: 'sales.save', sales: some })).toEqual({ ok: true });
    expect(await stored('sales')).toEqual([some]);
    await ask({ type: 'sales.remove', key: some.key });
    expect(await stored('sales')).toEqual([]);
  });

  it.each([
    { units: some.units.slice(1) },
    { units: some.units.map(() => -1) },
    { key: '' },
    { origin: 'guessed' },
  ])('changed by %# are not stored', async (change) => {
    const reply = await ask({ type: 'sales.save', sales: { ...some, ...change } });
    expect(reply).toEqual({ ok: false, reason: 'invalid' });
  });

  it('of a shop come with the campaigns and holidays that its time is judged by', async () => {
    await ask({ type: 'sales.save', sales: some });
    await ask({ type: 'campaign.save', campaign: own });
    const read = await readCalendar(await connect(), { id: '10001' }, noon);
    expect([read.sales, read.campaigns]).toEqual([some, [own]]);
    expect(read.holidays.some(({ name }) => name === '国庆节')).toBe(true);
    const other = await readCalendar(await connect(), { id: '10002' }, noon);
    expect(other.sales).toBeUndefined();
  });
});

it('a page of a shop can ask for neither', async () => {
  const tab = { id: 7, url: 'https://fxg.jinritemai.com/ffa/g/list' };
  const page = {
    id: browser.runtime.id,
    tab,
    frameId: 0,
    origin: 'https://fxg.jinritemai.com',
    url: tab.url,
  };
  for (const intent of [
    { type: 'campaign.save', campaign: own },
    { type: 'sales.save', sales: some },
  ])
    expect(await answerMessage(intent, page as never, desk)).toEqual({
      ok: false,
      reason: 'invalid',
    });
});

test('what is stored is what its schema gives back', () => {
  expect(campaign.parse(own)).toEqual(own);
  expect(sales.parse(some)).toEqual(some);
});

describe('public holidays', () => {
  test('are those that the library itself tells, day by day', () => {
    const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026];
    const told: Holiday[] = [];
    for (
      const at = new Date(2020, 0, 1, 12);
      at.getFullYear() < 2027;
      at.setDate(at.getDate() + 1)
    ) {
      const { name: names, work } = getDayDetail(at);
      const [, name] = names.split(',');
      const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
      const written = day.map((part) => String(part).padStart(2, '0')).join('-');
      if (name !== undefined) told.push({ day: written, name, isWorkday: work });
    }
    expect(told.length).toBeGreaterThan(200);
    expect(holidaysOf(years).days).toEqual(told);
  });

  test('of 2026 are known with the days worked in return, of a far year nothing is', () => {
    const { days, unknownYears } = holidaysOf([2026, 2040]);
    expect(days).toContainEqual({ day: '2026-02-17', name: '春节', isWorkday: false });
    expect(days).toContainEqual({ day: '2026-10-10', name: '国庆节', isWorkday: true });
    expect(unknownYears).toEqual([2040]);
  });
});
