import { liveQuery } from 'dexie';
import type { Case } from '../core/case';
import { noFilter } from '../core/recordFilter';
import { connection, decodeAll, tableOf, type Database, type Stored } from './database';
import { readMirrored, type ReminderCounts } from './mirroredReminders';
import { readSettings } from './settings';
import { readOpenWork } from './openCases';
import { lookThrough, readCases } from './records';

/** Newest cases that our pages always know; the others are looked up. */
const mostNewest = 50;

/** What is known of the cases, and of what is to be done for them: never all. */
export interface KnownCases {
  /** The newest, those that are worked on, and those that are pinned; the newest first. */
  cases: Case[];
  /** Those that are worked on. */
  open: Case[];
  /** Those that lists show; see `readMirrored`. */
  reminders: Stored['reminders'][];
  reminderCounts: ReminderCounts;
}

export interface Everything extends KnownCases {
  templates: Stored['templates'][];
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

/** The cases that are looked at, whatever their age, and word of it when they are others. */
export interface Pinned {
  ids: () => readonly string[];
  watch: (changed: () => void, signal: AbortSignal) => void;
}

/**
 * Hands over what is stored, now and after every change by whichever context, until `signal` ends
 * it. `failed` hears that it cannot be read.
 */
export async function watchStored(
  changed: (stored: Everything) => void,
  failed: () => void,
  signal: AbortSignal,
  pinned: Pinned,
): Promise<void> {
  try {
    const database = await connection()();
    if (signal.aborted) return database.dexie.close();
    let cases: Awaited<ReturnType<typeof knownCases>> | undefined;
    let rest: Awaited<ReturnType<typeof readRest>> | undefined;
    const tell = (): void => {
      if (!cases || !rest) return;
      changed({ ...rest, ...cases, unread: rest.unread + cases.unread });
    };
    const watchRest = liveQuery(() => readRest(database)).subscribe((read) => {
      rest = read;
      tell();
    }, failed);
    const watchCases = () =>
      liveQuery(() => knownCases(database, pinned.ids())).subscribe((read) => {
        cases = read;
        tell();
      }, failed);
    let watching = watchCases();
    pinned.watch(() => {
      watching.unsubscribe();
      watching = watchCases();
    }, signal);
    signal.addEventListener('abort', () => {
      watchRest.unsubscribe();
      watching.unsubscribe();
      database.dexie.close();
    });
  } catch {
    failed();
  }
}

async function knownCases(
  database: Database,
  pinned: readonly string[],
): Promise<KnownCases & { unread: number }> {
  const open = await readOpenWork(database);
  const { found } = await lookThrough(database, noFilter, undefined, mostNewest);
  const known = new Set(open.records.map(({ id }) => id));
  const newest = found.map(({ id }) => id);
  const others = [...new Set([...newest, ...pinned])].filter((id) => !known.has(id));
  const read = await readCases(database, others);
  const cases = [...open.records, ...read.records].sort(
    (one, other) => other.createdAt - one.createdAt,
  );
  const reminders = await readMirrored(
    database,
    cases.map(({ id }) => id),
  );
  return {
    cases,
    open: open.records,
    reminders: reminders.records,
    reminderCounts: reminders.counts,
    unread: open.unread + read.unread + reminders.unread,
  };
}

async function readRest(database: Database): Promise<Omit<Everything, keyof KnownCases>> {
  const templates = decodeAll('templates', await tableOf(database, 'templates').toArray());
  const taught = decodeAll('taught', await tableOf(database, 'taught').toArray());
  const packs = decodeAll('packs', await tableOf(database, 'packs').toArray());
  const campaigns = decodeAll('campaigns', await tableOf(database, 'campaigns').toArray());
  const sales = decodeAll('sales', await tableOf(database, 'sales').toArray());
  const checklists = decodeAll('checklists', await tableOf(database, 'checklists').toArray());
  const channels = decodeAll('channels', await tableOf(database, 'channels').toArray());
  const tables = [templates, taught, packs, campaigns, sales, checklists, channels];
  return {
    templates: templates.records,
    taught: taught.records,
    packs: packs.records,
    settings: await readSettings(database),
    campaigns: campaigns.records,
    sales: sales.records,
    checklists: checklists.records,
    channels: channels.records,
    unread: tables.reduce((sum, { unread }) => sum + unread, 0),
  };
}
