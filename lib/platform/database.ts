import { Dexie, type IndexableType, type Table, type Transaction } from 'dexie';
import type { Case } from '../core/case';
import { backup, backupPage, type Backup, type BackupPage } from '../core/backup';
import { ledgerEntry, type LedgerEntry } from '../core/ledger';
import type { Failure } from '../core/message';
import { savedChecklist, type SavedChecklist } from '../core/ownChecklist';
import { packChoice, type PackChoice } from '../core/packChoice';
import { reminder, type Reminder } from '../core/reminder';
import { decodeSettings, type Settings } from '../core/settings';
import { decodeCase } from '../core/storedCase';
import { campaignProblem } from '../core/calendar';
import { campaign, type Campaign } from '../core/campaign';
import { sales, type Sales } from '../core/sales';
import { channelRule, type ChannelRule } from '../core/channel';
import { summary, type Summary } from '../core/summary';
import { taught, type Taught } from '../core/taught';
import { template, type Template } from '../core/template';
import { casebook } from './casebook';
import { raise } from './upgrade';

/** Our version of what is stored; raised with every change of a table or an index. */
export const version = 3;

const indexes = {
  cases: 'id, key, createdAt, *products',
  templates: 'id',
  reminders:
    'id, dueAt, [state+dueAt], caseId, of, rule, beforeSale.days, routine, takenAt, untoldAt',
  taught: 'id, origin',
  packs: 'id',
  settings: 'id',
  campaigns: 'id',
  sales: 'key',
  checklists: '[id+version], id',
  channels: 'id',
  ledger: 'seq, caseId',
  summaries:
    'id, order, [outcome+order], [action+order], [shop+order], [shop+outcome+order], *over, *products',
  backups: 'number',
  backupPages: '[backup+part]',
  setAside: '++number, at',
  /** What we brought once, and never bring again. */
  seeds: 'id',
};

export interface Stored {
  cases: Case;
  templates: Template;
  reminders: Reminder;
  taught: Taught;
  packs: PackChoice;
  settings: Settings;
  campaigns: Campaign;
  sales: Sales;
  checklists: SavedChecklist;
  channels: ChannelRule;
  ledger: LedgerEntry;
  summaries: Summary;
  backups: Backup;
  backupPages: BackupPage;
}
export type TableName = keyof Stored;
export const tableNames = [
  'cases',
  'templates',
  'reminders',
  'taught',
  'packs',
  'settings',
  'campaigns',
  'sales',
  'checklists',
  'channels',
  'ledger',
  'summaries',
  'backups',
  'backupPages',
] as const satisfies readonly TableName[];

/** What a record of a table is when it is read; throws what is wrong with it. */
const decoders: { [Name in TableName]: (value: unknown) => Stored[Name] } = {
  cases: decodeCase,
  templates: (value) => template.parse(value),
  reminders: (value) => reminder.parse(value),
  taught: (value) => taught.parse(value),
  packs: (value) => packChoice.parse(value),
  settings: decodeSettings,
  campaigns: decodeCampaign,
  sales: (value) => sales.parse(value),
  checklists: (value) => savedChecklist.parse(value),
  channels: (value) => channelRule.parse(value),
  ledger: (value) => ledgerEntry.parse(value),
  summaries: (value) => summary.parse(value),
  backups: (value) => backup.parse(value),
  backupPages: (value) => backupPage.parse(value),
};

/** A day that no calendar has would be judged as some other day. */
function decodeCampaign(value: unknown): Campaign {
  const read = campaign.parse(value);
  const problem = campaignProblem(read);
  if (problem) throw new Error(`campaign: ${problem}`);
  return read;
}

/** A record that could not be read, kept as it was found. */
export interface SetAside {
  table: TableName;
  record: unknown;
  reason: string;
  at: number;
}

export interface Database {
  dexie: Dexie;
  /** Written by a later version of the extension: to be read, never to be changed. */
  isNewer: boolean;
  /** Within a change: its transaction, which the tables are bound to. */
  within?: Transaction;
}

/** Why something was not carried out, for whoever asked; see `failure` in core. */
export class Refusal extends Error {
  constructor(readonly reason: Failure) {
    super(`refused: ${reason}`);
  }
}

/** Opens what is stored. Throws a Refusal 'storage' where the browser does not let us. */
export async function openDatabase(name = 'delist-guard'): Promise<Database> {
  // Dexie counts versions in tenths. A later one is opened as it is: declaring our tables on it
  // would have Dexie "mend" it.
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' });
  const isNewer = (await installedVersion(name)) >= (version + 1) * 10;
  if (!isNewer) {
    dexie.use(casebook(decodeCase, () => Date.now()));
    dexie.version(version).stores(indexes).upgrade(raise);
  }
  await dexie.open().catch(() => {
    throw new Refusal('storage');
  });
  return { dexie, isNewer };
}

/** The native version of the database on this machine, 0 where there is none or nobody says. */
async function installedVersion(name: string): Promise<number> {
  try {
    const found = (await indexedDB.databases()).find((at) => at.name === name);
    return found?.version ?? 0;
  } catch {
    return 0; // Firefox before 126 has no list of databases
  }
}

/** Gives the open database, opened again where the browser has closed it in between. */
export function connection(name?: string): () => Promise<Database> {
  let opening: Promise<Database> | undefined;
  return async () => {
    const before = opening;
    const open = await before?.catch(() => undefined);
    if (open?.dexie.isOpen()) return open;
    // Whoever comes first opens it; the others have been waiting beside it.
    if (opening === before) opening = openDatabase(name);
    return opening ?? openDatabase(name);
  };
}

export const tableOf = (
  { dexie, within }: Database,
  name: TableName,
): Table<unknown, IndexableType> => (within ? within.table(name) : dexie.table(name));

/** One record of a table as it was read. */
export function decode<Name extends TableName>(
  name: Name,
  value: unknown,
): { record: Stored[Name] } | { reason: string; error: unknown } {
  try {
    return { record: decoders[name](value) };
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 2000);
    return { reason, error };
  }
}

/** The records that can be read, in their order, and how many cannot. */
export function decodeAll<Name extends TableName>(
  name: Name,
  values: readonly unknown[],
): { records: Stored[Name][]; unread: number } {
  const records = values.flatMap((value) => {
    const read = decode(name, value);
    return 'record' in read ? [read.record] : [];
  });
  return { records, unread: values.length - records.length };
}

/**
 * Runs one change in one transaction. Throws a Refusal: the change's own, 'newer' where the data
 * is a later version's, else 'storage'; nothing of the change is kept then. A long one uses
 * the database that it is given, whose tables are bound to the transaction: between the awaits of
 * a long one, Dexie 4.4.7 was seen to lose it.
 */
export async function change<T>(
  database: Database,
  tables: readonly (TableName | 'setAside' | 'seeds')[],
  make: (bound: Database) => Promise<T>,
): Promise<T> {
  if (database.isNewer) throw new Refusal('newer');
  let refusal: Refusal | undefined;
  try {
    return await database.dexie.transaction('rw', [...tables], async (within) => {
      try {
        return await make({ ...database, within });
      } catch (error) {
        if (error instanceof Refusal) refusal = error;
        throw error;
      }
    });
  } catch {
    throw refusal ?? new Refusal('storage');
  }
}

/** How many records are gone over at once. */
export const atOnce = 500;
