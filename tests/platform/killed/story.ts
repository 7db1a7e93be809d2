import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Fact } from '@/lib/core/fact';
import type { Hold } from '@/lib/core/hold';
import type { Intent } from '@/lib/core/message';
import { ruleOf } from '@/lib/core/repeat';
import { connection, tableOf } from '@/lib/platform/database';
import { isWholeIn, readBackup, readBackups } from '@/lib/platform/backups';
import { previewGiven } from '@/lib/platform/exchange';
import { readTables } from '@/lib/platform/givenTables';
import { someHold, someReminder, someTemplate } from '../some';
import { instant, type Shop } from './shop';

const product = { id: '3819266189016826169', key: '3819266189016826169', name: '密封胶泥' };
const fact = (field: Fact['field'], value: string): Fact => ({
  field,
  value,
  source: 'row',
  at: instant('2026-11-24 14:02'),
});

/** Stopping a promotion that runs on until the next 00:00, pressed at an instant. */
const stopping = (clock: string): Hold =>
  someHold({
    action: 'stop-promotion',
    plan: 'targeted',
    label: '关闭计划',
    subjects: [{ ...product, facts: [fact('sales', '1.2万'), fact('creators', '60')] }],
    at: instant(clock),
  });
const delisting = (id: string): Hold =>
  someHold({ subjects: [{ ...product, id, key: id, facts: [] }], at: instant('2026-11-24 15:30') });

/** Two that are due at once: they are told of in one digest. */
const broughtIn = {
  templates: [someTemplate({ id: 'in-1', name: '进来的' }), someTemplate({ id: 'in-2' })],
  reminders: ['两件之一', '两件之二'].map((text, at) =>
    someReminder({ id: `in-${at}`, text, dueAt: instant('2026-11-25 09:00') }),
  ),
};

async function importing(shop: Shop): Promise<Intent> {
  const digest = await shop.worker.aside(async () => {
    const database = await connection()();
    const { given } = readTables(database, broughtIn);
    const preview = await previewGiven(database, given, {}, () => false);
    database.dexie.close();
    return preview.digest;
  });
  const file = { exportedAt: instant('2026-11-20 10:00') };
  return { type: 'exchange.apply', file, tables: broughtIn, choices: {}, digest };
}

/** What brings back what the newest backup of the merchant's own holds. */
const restoring = (shop: Shop): Promise<Intent> =>
  shop.worker.aside(async () => {
    const database = await connection()();
    const made = (await readBackups(database)).find(({ reason }) => reason === 'manual');
    const { meta, given } = await readBackup(database, made?.number ?? 0);
    const { digest } = await previewGiven(database, given, {}, isWholeIn(meta));
    database.dexie.close();
    return { type: 'backup.restore', number: meta.number, choices: {}, digest };
  });

/** The reminder that asks whether the promotion has stopped. */
const asking = (shop: Shop, caseId: string): Promise<string> =>
  shop.worker.aside(async () => {
    const database = await connection()();
    const own = await tableOf(database, 'reminders').where('caseId').equals(caseId).toArray();
    database.dexie.close();
    const found = own.find((at) => Reflect.get(Object(at), 'step') === 'promotionOff');
    return String(Reflect.get(Object(found), 'id'));
  });

const prepare = async (shop: Shop): Promise<void> => {
  const dueAt = instant('2026-11-24 14:20');
  await shop.own({ type: 'reminder.save', reminder: someReminder({ text: '查库存', dueAt }) });
  const rule = ruleOf({ kind: 'daily', every: 1, clock: [15, 0] }, dueAt);
  const daily = someReminder({
    id: 'daily',
    text: '对账',
    dueAt: instant('2026-11-24 15:00'),
    rule,
  });
  await shop.own({ type: 'reminder.save', reminder: daily });
  await Promise.all([
    shop.own({ type: 'settings.save', change: { needsSecondPerson: true } }),
    shop.own({
      type: 'channel.save',
      rule: { id: 'sms', most: 2, lines: false, links: false, emoji: false, updatedAt: 1 },
    }),
    shop.own({ type: 'template.save', template: someTemplate({ text: '改过的 {{商品名}}' }) }),
  ]);
  const weekly = ruleOf({ kind: 'weekly', every: 1, days: ['TU'], clock: [16, 0] }, dueAt);
  for (const id of ['resting', 'unwanted'])
    await shop.own({
      type: 'reminder.save',
      reminder: someReminder({ id, text: '不该响', dueAt, rule: weekly }),
    });
  await shop.own({ type: 'reminder.pause', id: 'resting', isPaused: true });
  await shop.own({ type: 'reminder.remove', id: 'unwanted' });
  await shop.own({ type: 'routine.switch', set: 'competitors', isOn: true });
  const table = ['n1', 'n2', 'n3'].map((id) => someTemplate({ id, name: id }));
  await shop.own({ type: 'template.saveAll', templates: table });
  await shop.own({ type: 'template.removeAll', ids: ['n2'] });
  const items = [{ id: 'own-boss', title: '老板同意' }, { id: 'product' }, { id: 'stock' }];
  await shop.own({ type: 'checklist.save', base: 'off-shelf-single', items });
  const campaign = {
    id: 'own-1',
    name: '店庆',
    from: '2026-12-01',
    to: '2026-12-03',
    lead: 1,
    tail: 1,
  };
  await shop.own({ type: 'campaign.save', campaign: { ...campaign, origin: 'own', updatedAt: 1 } });
};

const answers = (shop: Shop, id: string, at: number) =>
  Promise.all(
    ['plan', 'time', 'creators', 'samples', 'shelf'].map((item) =>
      shop.page({ type: 'case.answer', id, item, answer: { ticked: true, at } }),
    ),
  );

async function judge(shop: Shop, clock: string): Promise<string> {
  const { id } = await shop.page({ type: 'case.open', hold: stopping(clock), kind: 'held' });
  await answers(shop, id, instant(clock));
  await shop.own({ type: 'case.fact', id, key: product.key, field: 'commission', value: '20%' });
  const key = `manyCreators|${product.key}`;
  await shop.page({ type: 'case.acknowledge', id, key, reason: 'agreed' });
  await shop.own({ type: 'case.secondCheck', id, name: '王', role: 'owner' });
  return id;
}

async function tellThem(shop: Shop, id: string): Promise<void> {
  const promises = [{ group: 'creators', offer: 'protection', people: 60, each: 500 } as const];
  const compensation = { isNone: false, promises, updatedAt: instant('2026-11-24 14:02') };
  await shop.own({ type: 'case.compensation', id, compensation });
  const notice = { type: 'case.notice', id } as const;
  const [letter, message] = [
    { id: 't1', name: '公告' },
    { id: 'buyers-sms', name: '短信' },
  ];
  await shop.own({ ...notice, how: 'copied', template: letter, text: '计划将关闭' });
  await shop.own({ ...notice, how: 'inserted', template: message, text: '计划将关闭，寄样照旧' });
}

/** Three days of a merchant's work, from the first start to the verified end of a promotion. */
export async function story(shop: Shop): Promise<void> {
  await shop.until('2026-11-24 14:02');
  await shop.worker.tell(() => fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' }));
  await prepare(shop);
  const id = await judge(shop, '2026-11-24 14:02');
  await tellThem(shop, id);
  await shop.page({ type: 'case.plan', id, at: instant('2026-11-26 01:00') });
  await shop.page({ type: 'case.unplan', id });
  await shop.page({ type: 'case.plan', id, at: instant('2026-11-26 02:00') });
  // Each stop costs a minute: six in a row are made up for before it is pressed.
  await shop.until('2026-11-24 14:30');
  await shop.press('reminder', 1);
  await shop.until('2026-11-24 14:55');
  await shop.own({ type: 'reminder.settle', id: 'r1', choice: 'done' });
  await shop.own({ type: 'template.remove', id: 'default-warehouse' });

  await shop.until('2026-11-24 15:30');
  await shop.own(await importing(shop));
  await shop.own({ type: 'routine.switch', set: 'competitors', isOn: false });
  await shop.own({ type: 'backup.make' });
  await shop.own({ type: 'template.removeAll', ids: ['n3', 'in-1'] });
  await shop.own(await restoring(shop));
  const left = await shop.page({
    type: 'case.open',
    hold: delisting('3819266189016826170'),
    kind: 'held',
  });
  await shop.page({ type: 'case.mark', id: left.id, kind: 'left' });
  await shop.page({ type: 'case.around', hold: delisting('3819266189016826171'), words: '已下架' });

  await shop.until('2026-11-25 09:10');
  await shop.press('digest', 1);
  await shop.until('2026-11-25 09:40');
  await Promise.all(
    broughtIn.reminders.map((at) =>
      shop.own({ type: 'reminder.settle', id: at.id, choice: 'done' }),
    ),
  );

  await shop.until('2026-11-26 02:10');
  await judge(shop, '2026-11-26 02:10');
  for (const kind of ['confirmed', 'released', 'platform-confirmed', 'done'] as const)
    await shop.page({ type: 'case.mark', id, kind });
  for (const item of ['plans', 'live'])
    await shop.own({
      type: 'case.afterwards',
      id,
      item,
      answer: { ticked: true, at: instant('2026-11-26 02:10') },
    });
  await shop.until('2026-11-27 00:30');
  await shop.own({ type: 'reminder.verify', id: await asking(shop, id), answer: 'stopped' });
  await shop.until('2026-11-27 12:00');
}
