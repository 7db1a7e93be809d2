import type { Case } from '../core/case';
import { backup, backupPage, type Backup, type BackupPage } from '../core/backup';
import { ledgerEntry, type LedgerEntry } from '../core/ledger';
import { machine, seen, type Machine, type Seen } from '../core/machine';
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

/** The indexes of each table of version 3. */
export const indexes = {
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
/** What version 4 added. */
export const laterIndexes = { machines: 'id', seen: '[machine+table+key]' };

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
  machines: Machine;
  seen: Seen;
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
  'machines',
  'seen',
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
  machines: (value) => machine.parse(value),
  seen: (value) => seen.parse(value),
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
