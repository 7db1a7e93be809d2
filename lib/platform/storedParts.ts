import type { Case } from '../core/case';
import { noFilter } from '../core/recordFilter';
import { tableOf, type Database } from './database';
import { decodeAll, type Stored, type TableName } from './tables';
import { readMirrored, type ReminderCounts } from './mirroredReminders';
import { readSettings } from './settings';
import { readOpenWork } from './openCases';
import { lookThrough, readCases } from './records';

/** What our pages know of what is stored, in parts that are read, and that change, each by itself. */
export interface StoredParts {
  cases: {
    /** The newest, those that are worked on, and those that are pinned; the newest first. Never all. */
    cases: Case[];
    /** Those that are worked on. */
    open: Case[];
  };
  reminders: {
    /** Those that lists show; see `readMirrored`. */
    reminders: Stored['reminders'][];
    reminderCounts: ReminderCounts;
  };
  templates: { templates: Stored['templates'][] };
  rest: {
    taught: Stored['taught'][];
    packs: Stored['packs'][];
    settings: Stored['settings'];
    campaigns: Stored['campaigns'][];
    sales: Stored['sales'][];
    checklists: Stored['checklists'][];
    channels: Stored['channels'][];
  };
}
export type PartName = keyof StoredParts;

/** A part, and how many of its records cannot be read. */
export type ReadPart<Name extends PartName = PartName> = StoredParts[Name] & { unread: number };

/** Newest cases that our pages always know; the others are looked up. */
const mostNewest = 50;

const tables: Record<PartName, readonly TableName[]> = {
  rest: ['taught', 'packs', 'settings', 'campaigns', 'sales', 'checklists', 'channels'],
  cases: ['cases', 'summaries'],
  reminders: ['reminders'],
  templates: ['templates'],
};
/** The quickest to read first. */
export const partNames = Object.keys(tables) as PartName[];
/** Those that hold what belongs to the pinned cases. */
export const pinnedParts: readonly PartName[] = ['cases', 'reminders'];

type Readers = {
  [Name in PartName]: (database: Database, pinned: readonly string[]) => Promise<ReadPart<Name>>;
};

const readers: Readers = {
  async cases(database, pinned) {
    const [open, { found }] = await Promise.all([
      readOpenWork(database),
      lookThrough(database, noFilter, undefined, mostNewest),
    ]);
    const known = new Set(open.records.map(({ id }) => id));
    const newest = found.map(({ id }) => id);
    const others = [...new Set([...newest, ...pinned])].filter((id) => !known.has(id));
    const read = await readCases(database, others);
    const cases = [...open.records, ...read.records].sort(
      (one, other) => other.createdAt - one.createdAt,
    );
    return { cases, open: open.records, unread: open.unread + read.unread };
  },
  async reminders(database, pinned) {
    const { records, counts, unread } = await readMirrored(database, pinned);
    return { reminders: records, reminderCounts: counts, unread };
  },
  async templates(database) {
    const { records, unread } = await readAll(database, 'templates');
    return { templates: records, unread };
  },
  async rest(database) {
    const [taught, packs, campaigns, sales, checklists, channels, settings] = await Promise.all([
      readAll(database, 'taught'),
      readAll(database, 'packs'),
      readAll(database, 'campaigns'),
      readAll(database, 'sales'),
      readAll(database, 'checklists'),
      readAll(database, 'channels'),
      readSettings(database),
    ]);
    const all = [taught, packs, campaigns, sales, checklists, channels];
    return {
      taught: taught.records,
      packs: packs.records,
      settings,
      campaigns: campaigns.records,
      sales: sales.records,
      checklists: checklists.records,
      channels: channels.records,
      unread: all.reduce((sum, { unread }) => sum + unread, 0),
    };
  },
};

const readAll = async <Name extends TableName>(database: Database, name: Name) =>
  decodeAll(name, await tableOf(database, name).toArray());

/**
 * Reads one part in one transaction, in which nothing that is asked for waits for the answer to
 * what was asked before; `pinned` are ids of cases that belong to it, whatever their age.
 */
export const readPart = <Name extends PartName>(
  database: Database,
  name: Name,
  pinned: readonly string[],
): Promise<ReadPart<Name>> =>
  database.dexie.transaction('r', [...tables[name]], (within) =>
    readers[name]({ ...database, within }, pinned),
  );
