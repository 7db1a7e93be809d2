import type { Template } from '../core/template';
import { change, tableOf, type Database } from './database';

export const saveTemplate = (database: Database, template: Template): Promise<void> =>
  change(database, ['templates'], async () => {
    await tableOf(database, 'templates').put(template);
  });

export const removeTemplate = (database: Database, id: string): Promise<void> =>
  change(database, ['templates'], () => tableOf(database, 'templates').delete(id));

/** Stores the templates that we bring, where there are none. */
export const seedTemplates = (database: Database, defaults: readonly Template[]): Promise<void> =>
  change(database, ['templates'], async () => {
    const table = tableOf(database, 'templates');
    if ((await table.count()) === 0) await table.bulkPut(defaults);
  });
