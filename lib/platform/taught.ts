import type { Taught } from '../core/taught';
import { change, tableOf, type Database } from './database';

export const saveTaught = (database: Database, control: Taught): Promise<void> =>
  change(database, ['taught'], async () => {
    await tableOf(database, 'taught').put(control);
  });

export const removeTaught = (database: Database, id: string): Promise<void> =>
  change(database, ['taught'], () => tableOf(database, 'taught').delete(id));
