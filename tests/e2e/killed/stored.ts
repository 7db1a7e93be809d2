import type { Page } from '@playwright/test';
import { canonicalJson } from '../../../lib/core/canonical.ts';
import type { Case } from '../../../lib/core/case.ts';
import { ledgerEntry } from '../../../lib/core/ledger.ts';
import { makeCheck } from '../../../lib/core/ledgerCheck.ts';
import { reminder, type Reminder } from '../../../lib/core/reminder.ts';
import { decodeCase } from '../../../lib/core/storedCase.ts';
import { summaryOf } from '../../../lib/core/summary.ts';
import type { Template } from '../../../lib/core/template.ts';
import { digestOf } from '../../../lib/platform/digest.ts';
import { halfIn } from './bringing.ts';
import type { Acknowledged } from './work.ts';

/** All tables, as the browser has them. */
export type Stored = Record<string, unknown[]>;

export const readStored = (page: Page): Promise<Stored> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const database = await settled(indexedDB.open('delist-guard'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const tables = names.map(async (name) => [
      name,
      await settled(transaction.objectStore(name).getAll()),
    ]);
    const stored = Object.fromEntries(await Promise.all(tables)) as Record<string, unknown[]>;
    database.close();
    return stored;
  });

const byId = <T extends { id: string }>(records: readonly unknown[] = []): Map<string, T> =>
  new Map(records.map((at) => [(at as T).id, at as T]));

/** Whatever does not fit together. */
export function tornIn(stored: Stored): string[] {
  const torn: string[] = [];
  const check = makeCheck(digestOf);
  for (const entry of stored['ledger'] ?? []) check.entry(ledgerEntry.parse(entry));
  const summaries = byId(stored['summaries']);
  for (const at of stored['cases'] ?? []) {
    const record = decodeCase(at);
    check.record(record.id, at);
    const times = record.events.map((event) => event.at);
    if (times.some((time, index) => time < (times[index - 1] ?? 0)))
      torn.push(`${record.id}: order`);
    if (canonicalJson(summaries.get(record.id)) !== canonicalJson(summaryOf(record)))
      torn.push(`${record.id}: summary`);
    const own = (stored['reminders'] as Reminder[]).filter(({ caseId }) => caseId === record.id);
    if ((record.plannedAt !== undefined) !== own.length > 0) torn.push(`${record.id}: plan`);
  }
  for (const fault of check.verdict().faults) torn.push(JSON.stringify(fault));
  for (const file of halfIn(stored)) torn.push(`${file}: brought in by half`);
  for (const at of stored['backups'] ?? []) {
    const { number, parts } = at as { number: number; parts: number };
    const pages = (stored['backupPages'] ?? []).filter(
      (page) => Reflect.get(Object(page), 'backup') === number,
    );
    if (pages.length !== parts) torn.push(`backup ${number}`);
  }
  for (const at of stored['reminders'] ?? []) {
    const { id, dueAt, state, untoldAt } = reminder.parse(at);
    if (untoldAt !== undefined) torn.push(`${id}: nobody was told`);
    if (state === 'waiting' && dueAt < Date.now() - 1000) torn.push(`${id}: never told`);
  }
  return torn;
}

/** What was acknowledged and is not there, and reminders that were told of and have rung again. */
export function lostIn(stored: Stored, acknowledged: readonly Acknowledged[]): string[] {
  const cases = byId<Case>(stored['cases']);
  const templates = byId<Template>(stored['templates']);
  const reminders = byId<Reminder>(stored['reminders']);
  const isKept = ({ intent, reply, at }: Acknowledged): boolean => {
    if (intent.type === 'case.open') return cases.has(reply.case?.id ?? '');
    if (intent.type === 'template.save')
      return templates.get(intent.template.id)?.text === intent.template.text;
    if (intent.type === 'reminder.save') {
      const own = reminders.get(intent.reminder.id);
      const { rule, dueAt } = intent.reminder;
      if (rule !== undefined) return own?.rule === rule && own.state === 'waiting';
      if (dueAt > Date.now()) return own?.dueAt === dueAt && own.state === 'waiting';
      return own?.rungAt !== undefined && own.rungAt <= at;
    }
    if (intent.type === 'exchange.apply')
      return (intent.tables['templates'] as Template[]).every(
        ({ id, text }) => templates.get(id)?.text === text,
      );
    if (intent.type === 'reminder.settle') return reminders.get(intent.id)?.state === 'done';
    const record = 'id' in intent ? cases.get(intent.id) : undefined;
    const [subject] = record?.hold.subjects ?? [];
    if (intent.type === 'case.answer') return record?.answers[intent.item]?.at === intent.answer.at;
    if (intent.type === 'case.fact')
      return subject?.facts.some(({ value }) => value === intent.value) === true;
    if (intent.type === 'case.compensation') return record?.compensation?.isNone === true;
    if (intent.type === 'case.notice')
      return record?.notices?.some(({ text }) => text === intent.text) === true;
    if (intent.type === 'case.plan') return record?.plannedAt === intent.at;
    return intent.type === 'backup.make';
  };
  return acknowledged.filter((at) => !isKept(at)).map(({ intent }) => JSON.stringify(intent));
}
