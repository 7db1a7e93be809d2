import type { Page } from '@playwright/test';
import type { Hold } from '../../../lib/core/hold.ts';
import type { Intent, Reply } from '../../../lib/core/message.ts';
import { ruleOf } from '../../../lib/core/repeat.ts';
import { bringingIn, templateOf } from './bringing.ts';

/** What was said to be stored, and when that was heard. */
export interface Acknowledged {
  intent: Intent;
  reply: Reply & { ok: true };
  at: number;
}

/** How many cases, and how many reminders, are worked on at the same time. */
const lanes = 4;

const holdOf = (product: string, at: number): Hold => ({
  action: 'off-shelf',
  plan: 'unknown',
  label: '下架',
  shop: { id: '10001', name: '甲食品旗舰店' },
  subjects: [{ id: product, key: product, name: `密封胶泥${product}`, facts: [] }],
  isBatch: false,
  page: 'https://fxg.jinritemai.com/ffa/g/list',
  pageName: '商品管理',
  isForged: false,
  at,
});

const day = 24 * 3_600_000;

/** What a merchant sends, case by case and reminder by reminder; each is told apart by `round` and its count. */
export function story(send: (intent: Intent) => Promise<Reply & { ok: true }>, round: number) {
  async function delist(count: number): Promise<void> {
    const now = Date.now();
    const product = `38192${String(round).padStart(3, '0')}${String(count).padStart(8, '0')}`;
    const opened = await send({ type: 'case.open', hold: holdOf(product, now), kind: 'opened' });
    const id = opened.case?.id ?? '';
    await send({ type: 'case.answer', id, item: 'product', answer: { ticked: true, at: now } });
    await send({ type: 'case.answer', id, item: 'stock', answer: { value: count, at: now } });
    await send({ type: 'case.fact', id, key: product, field: 'stock', value: String(count) });
    await send({
      type: 'case.compensation',
      id,
      compensation: { isNone: true, promises: [], updatedAt: now },
    });
    await send({
      type: 'case.notice',
      id,
      how: 'copied',
      template: { id: 't', name: '公告' },
      text: `${product}将下架`,
    });
    await send({ type: 'case.plan', id, at: now + 5 * day });
  }

  async function remind(count: number): Promise<void> {
    const now = Date.now();
    const id = `r-${round}-${count}`;
    const turn = count + round;
    if (turn % 4 === 1) await send(bringingIn(`${round}-${count}`, now));
    if (turn % 4 === 3) await send({ type: 'backup.make' });
    const due = { id, text: id, dueAt: now, state: 'waiting', updatedAt: now } as const;
    await send({ type: 'reminder.save', reminder: due });
    if (turn % 3 === 0) await send({ type: 'reminder.settle', id, choice: 'done' });
    await send({
      type: 'reminder.save',
      reminder: { ...due, id: `${id}-later`, dueAt: now + day },
    });
    const rule = ruleOf({ kind: 'daily', every: 1, clock: [9, count % 60] }, now);
    await send({ type: 'reminder.save', reminder: { ...due, id: `${id}-daily`, rule } });
    await send({ type: 'template.save', template: templateOf(`t-${round}-${count}`, now) });
  }
  return { delist, remind };
}

/** Sends from a page of ours, and tells what was confirmed. */
export const sender =
  (popup: Page, note: (acknowledged: Acknowledged) => void) =>
  async (intent: Intent): Promise<Reply & { ok: true }> => {
    const reply: Reply = await popup.evaluate((at) => chrome.runtime.sendMessage(at), intent);
    if (!reply.ok) throw new Error(`${intent.type}: ${reply.reason}`);
    note({ intent, reply, at: Date.now() });
    return reply;
  };

/** Works as fast as the background answers, until the browser is gone; tells what was confirmed. */
export async function work(
  popup: Page,
  round: number,
  note: (acknowledged: Acknowledged) => void,
): Promise<void> {
  const { delist, remind } = story(sender(popup, note), round);
  const endlessly = async (step: (count: number) => Promise<void>, lane: number) => {
    for (let count = lane; ; count += lanes) await step(count);
  };
  const ended = (error: unknown): void => {
    if (!popup.isClosed() && !/closed|crashed/.test(String(error))) throw error;
  };
  const all = Array.from({ length: lanes }, (_, lane) => [
    endlessly(delist, lane).catch(ended),
    endlessly(remind, lane).catch(ended),
  ]);
  await Promise.all(all.flat());
}
