import { canonicalJson } from '../../../lib/core/canonical.ts';
import { compareTable } from '../../../lib/core/merge.ts';
import type { Intent } from '../../../lib/core/message.ts';
import type { Reminder } from '../../../lib/core/reminder.ts';
import type { Template } from '../../../lib/core/template.ts';
import { digestOf } from '../../../lib/platform/digest.ts';

/** What one file brings in of each table, in the order in which the tables are swapped. */
const brought = { templates: 40, reminders: 10 } as const;

const idsOf = (file: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `in-${file}-${index}`);

export const templateOf = (id: string, now: number): Template => ({
  id,
  name: id,
  audience: 'buyers',
  text: `${id} {{商品名}}`,
  updatedAt: now,
});

const doneOf = (id: string, now: number): Reminder => ({
  ...{ id, text: id, dueAt: now, updatedAt: now },
  state: 'done',
});

/** What brings a file's templates and reminders in, which are not there yet; its preview is made without the database. */
export function bringingIn(file: string, now: number): Intent & { type: 'exchange.apply' } {
  const tables = {
    templates: idsOf(file, brought.templates).map((id) => templateOf(id, now)),
    reminders: idsOf(file, brought.reminders).map((id) => doneOf(id, now)),
  };
  const rests = Object.entries(tables).map(([table, records]) => {
    const given = new Map(records.map((at) => [canonicalJson(at.id), at]));
    const merge = compareTable(table, new Map(), given, () => undefined, false);
    return canonicalJson([merge, records.map(() => 0)]);
  });
  return {
    type: 'exchange.apply',
    file: { exportedAt: now },
    tables,
    choices: {},
    digest: digestOf(rests.join('\n')),
  };
}

/** Files of which something was brought in and something was not. */
export function halfIn(stored: Readonly<Record<string, readonly unknown[]>>): string[] {
  const found = new Map<string, number>();
  for (const table of Object.keys(brought)) {
    for (const record of stored[table] ?? []) {
      const file = /^in-(.+)-\d+$/.exec(String(Reflect.get(Object(record), 'id')))?.[1];
      if (file) found.set(file, (found.get(file) ?? 0) + 1);
    }
  }
  const whole = brought.templates + brought.reminders;
  return [...found].filter(([, count]) => count !== whole).map(([file]) => file);
}
