import { liveQuery } from 'dexie';
import { connection, decodeAll, tableOf, type Database, type Stored } from './database';
import { readMirrored, type ReminderCounts } from './mirroredReminders';
import { readSettings } from './settings';

/** Most cases that a list shows; the older ones stay in the database. */
export const mostCases = 300;

export interface Everything {
  cases: Stored['cases'][];
  templates: Stored['templates'][];
  /** Those that lists show; see `readMirrored`. */
  reminders: Stored['reminders'][];
  reminderCounts: ReminderCounts;
  taught: Stored['taught'][];
  packs: Stored['packs'][];
  settings: Stored['settings'];
  campaigns: Stored['campaigns'][];
  sales: Stored['sales'][];
  checklists: Stored['checklists'][];
  channels: Stored['channels'][];
  /** How many records could not be read. */
  unread: number;
}

/**
 * Hands over what is stored, the newest cases first, now and after every change by whichever
 * context, until `signal` ends it. `failed` hears that it cannot be read.
 */
export async function watchStored(
  changed: (stored: Everything) => void,
  failed: () => void,
  signal: AbortSignal,
): Promise<void> {
  try {
    const database = await connection()();
    if (signal.aborted) return database.dexie.close();
    const watching = liveQuery(() => readAll(database)).subscribe(changed, failed);
    signal.addEventListener('abort', () => {
      watching.unsubscribe();
      database.dexie.close();
    });
  } catch {
    failed();
  }
}

async function readAll(database: Database): Promise<Everything> {
  const stored = tableOf(database, 'cases').orderBy('createdAt').reverse().limit(mostCases);
  const cases = decodeAll('cases', await stored.toArray());
  const templates = decodeAll('templates', await tableOf(database, 'templates').toArray());
  const reminders = await readMirrored(
    database,
    cases.records.map(({ id }) => id),
  );
  const taught = decodeAll('taught', await tableOf(database, 'taught').toArray());
  const packs = decodeAll('packs', await tableOf(database, 'packs').toArray());
  const campaigns = decodeAll('campaigns', await tableOf(database, 'campaigns').toArray());
  const sales = decodeAll('sales', await tableOf(database, 'sales').toArray());
  const checklists = decodeAll('checklists', await tableOf(database, 'checklists').toArray());
  const channels = decodeAll('channels', await tableOf(database, 'channels').toArray());
  const tables = [cases, templates, reminders, taught, packs, campaigns, sales, checklists];
  return {
    cases: cases.records,
    templates: templates.records,
    reminders: reminders.records,
    reminderCounts: reminders.counts,
    taught: taught.records,
    packs: packs.records,
    settings: await readSettings(database),
    campaigns: campaigns.records,
    sales: sales.records,
    checklists: checklists.records,
    channels: channels.records,
    unread: [...tables, channels].reduce((sum, { unread }) => sum + unread, 0),
  };
}
