import type { ChannelRule } from '../core/channel';
import type { Template } from '../core/template';
import { change, tableOf, type Database } from './database';
import { decode } from './tables';
import { sow } from './seeds';

/** Stores all of them or none. */
export const saveTemplates = (database: Database, templates: readonly Template[]): Promise<void> =>
  change(database, ['templates'], async () => {
    await tableOf(database, 'templates').bulkPut(templates);
  });

export const removeTemplates = (database: Database, ids: readonly string[]): Promise<void> =>
  change(database, ['templates'], () => tableOf(database, 'templates').bulkDelete([...ids]));

/** Notes when a template was used; `at` in milliseconds. One that is gone or unreadable is let be. */
export const noteUse = (database: Database, id: string, at: number): Promise<void> =>
  change(database, ['templates'], () => markUsed(database, id, at));

/** The same within a change of whoever calls. */
export async function markUsed(database: Database, id: string, at: number): Promise<void> {
  const read = decode('templates', await tableOf(database, 'templates').get(id));
  if ('record' in read) await tableOf(database, 'templates').put({ ...read.record, usedAt: at });
}

/** Stores the templates that we bring, each once: what the merchant changed or deleted stays so. */
export const seedTemplates = (database: Database, defaults: readonly Template[]): Promise<void> =>
  sow(database, 'templates', defaults);

export const saveChannel = (database: Database, rule: ChannelRule): Promise<void> =>
  change(database, ['channels'], async () => {
    await tableOf(database, 'channels').put(rule);
  });

export const resetChannel = (database: Database, id: string): Promise<void> =>
  change(database, ['channels'], () => tableOf(database, 'channels').delete(id));
