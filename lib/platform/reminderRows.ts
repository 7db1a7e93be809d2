import { Dexie, type Collection, type IndexableType } from 'dexie';
import type { Reminder } from '../core/reminder';
import { tableOf, type Database } from './database';
import { decodeAll } from './tables';

type Rows = Collection<unknown, IndexableType>;
type State = Reminder['state'];

/** Those of some rows that can be read. */
export const decoded = async (rows: Rows): Promise<Reminder[]> =>
  decodeAll('reminders', await rows.toArray()).records;

/** The rows in a state, by when they are due, up to `until` where it is given. */
export const inState = (database: Database, state: State, until: IndexableType = Dexie.maxKey) =>
  tableOf(database, 'reminders')
    .where('[state+dueAt]')
    .between([state, Dexie.minKey], [state, until], true, true);
