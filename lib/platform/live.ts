import { liveQuery } from 'dexie';
import type { Case } from '../core/case';
import { noFilter } from '../core/recordFilter';
import { connection, decodeAll, tableOf, type Database, type Stored } from './database';
import { readOpenWork } from './openCases';
import { lookThrough, readCases } from './records';

/** Newest cases that our pages always know; the others are looked up. */
const mostNewest = 50;

/** What is known of the cases: never all of them. */
export interface KnownCases {
  /** The newest, those that are worked on, and those that are pinned; the newest first. */
  cases: Case[];
  /** Those that are worked on. */
  open: Case[];
}

export interface Everything extends KnownCases {
  templates: Stored['templates'][];
  reminders: Stored['reminders'][];
  taught: Stored['taught'][];
  packs: Stored['packs'][];
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
  return { cases, open: open.records, unread: open.unread + read.unread };
}

async function readRest(database: Database): Promise<Omit<Everything, keyof KnownCases>> {
  const templates = decodeAll('templates', await tableOf(database, 'templates').toArray());
  const reminders = decodeAll('reminders', await tableOf(database, 'reminders').toArray());
  const taught = decodeAll('taught', await tableOf(database, 'taught').toArray());
  const packs = decodeAll('packs', await tableOf(database, 'packs').toArray());
  return {
    templates: templates.records,
    reminders: reminders.records,
    taught: taught.records,
    packs: packs.records,
    unread: templates.unread + reminders.unread + taught.unread + packs.unread,
  };
}
