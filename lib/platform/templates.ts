import type { ChannelRule } from '../core/channel';
import { canonicalJson } from '../core/canonical';
import type { Template } from '../core/template';
import { change, tableOf, type Database } from './database';
import { decode, decodeAll } from './tables';
import { sow } from './seeds';

export const readTemplates = (database: Database): Promise<Template[]> =>
  tableOf(database, 'templates')
    .toArray()
    .then((stored) => decodeAll('templates', stored).records);

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

/**
 * Stores the templates that we bring, each once: what the merchant changed or deleted stays so, and
 * what he never changed says what this version says.
 */
export async function seedTemplates(
  database: Database,
  defaults: readonly Template[],
): Promise<void> {
  await sow(database, 'templates', defaults);
  const table = tableOf(database, 'templates');
  const ids = defaults.map(({ id }) => id);
  const outdated = async () =>
    decodeAll('templates', await table.bulkGet(ids)).records.flatMap((stored) => {
      const renewed = renewedFrom(stored, defaults);
      return canonicalJson(renewed) === canonicalJson(stored) ? [] : [renewed];
    });
  if ((await outdated()).length === 0) return;
  await change(database, ['templates'], async () => table.bulkPut(await outdated()));
}

/** A template as this version brings it, with what is the merchant's; his own where he wrote it. */
function renewedFrom(stored: Template, defaults: readonly Template[]): Template {
  const ours = defaults.find(({ id }) => id === stored.id);
  // Every change by hand sets its time.
  if (!ours || stored.updatedAt !== ours.updatedAt) return stored;
  return {
    ...ours,
    ...(stored.isFavourite && { isFavourite: true }),
    ...(stored.usedAt !== undefined && { usedAt: stored.usedAt }),
  };
}

export const saveChannel = (database: Database, rule: ChannelRule): Promise<void> =>
  change(database, ['channels'], async () => {
    await tableOf(database, 'channels').put(rule);
  });

export const resetChannel = (database: Database, id: string): Promise<void> =>
  change(database, ['channels'], () => tableOf(database, 'channels').delete(id));
