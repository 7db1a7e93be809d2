import { canonicalJson } from '../core/canonical';
import type { Case } from '../core/case';
import { checklistFor, type Checklist } from '../core/checklist';
import {
  listedItems,
  listOfCase,
  mended,
  ownIdOf,
  type ListedItem,
  type SavedChecklist,
} from '../core/ownChecklist';
import { change, Refusal, tableOf, type Database } from './database';
import { decodeAll } from './tables';

/*
 * What is read within a transaction is handed on as Dexie's own promise: its transactions follow a
 * handful of turns of native ones, and three async functions in each other are more than that.
 */

/** Every version that was saved, of the list that stands for `base` or of all. */
export function readChecklists(
  database: Database,
  base?: Pick<Checklist, 'id'>,
): Promise<SavedChecklist[]> {
  const table = tableOf(database, 'checklists');
  const stored = base ? table.where('id').equals(ownIdOf(base)) : table;
  return stored.toArray().then((values) => decodeAll('checklists', values).records);
}

/** The list that a case is answered with. */
export const readListOf = (
  database: Database,
  record: Case,
  catalog: readonly Checklist[],
): Promise<Checklist> =>
  readChecklists(database, checklistFor(catalog, record.hold)).then((saved) =>
    listOfCase(record, catalog, saved),
  );

/** Saves a list as a new version, which is in use from now on, unless it is the one in use. Refuses what is none, and lists of no base. */
export function saveChecklist(
  database: Database,
  { base, items }: { base: string; items: readonly ListedItem[] },
  catalog: readonly Checklist[],
  now: number,
): Promise<void> {
  return change(database, ['checklists'], async () => {
    const of = catalog.find(({ id }) => id === base);
    const kept = of && listedItems.safeParse(mended(items, of)).data;
    if (!of || !kept) throw new Refusal('invalid');
    const used = (await readChecklists(database, of)).find(({ isInUse }) => isInUse);
    const isSame =
      used?.base.version === of.version && canonicalJson(used.items) === canonicalJson(kept);
    // The same message, sent again.
    if (isSame) return;
    await putVersion(database, of, kept, now);
  });
}

/** Back to the catalog's list; what was saved stays for the cases that name it. */
export const resetChecklist = (database: Database, base: string): Promise<void> =>
  change(database, ['checklists'], () => endUse(database, { id: base }).then(() => undefined));

/**
 * Brings the lists in use up to a catalog that has changed since they were saved: what it has come
 * to ask is asked, as a new version.
 */
export const renewChecklists = (
  database: Database,
  catalog: readonly Checklist[],
  now: number,
): Promise<void> =>
  change(database, ['checklists'], async () => {
    const used = (await readChecklists(database)).filter(({ isInUse }) => isInUse);
    for (const { base, items } of used) {
      const of = catalog.find(({ id }) => id === base.id);
      if (of && of.version !== base.version) await putVersion(database, of, mended(items, of), now);
    }
  });

async function putVersion(
  database: Database,
  base: Checklist,
  items: ListedItem[],
  now: number,
): Promise<void> {
  const versions = (await endUse(database, base)).map(({ version }) => version);
  const saved: SavedChecklist = {
    id: ownIdOf(base),
    version: Math.max(0, ...versions) + 1,
    base: { id: base.id, version: base.version },
    items,
    isInUse: true,
    savedAt: now,
  };
  await tableOf(database, 'checklists').put(saved);
}

/** Takes the list that stands for `base` out of use. Returns all its versions. */
const endUse = (database: Database, base: Pick<Checklist, 'id'>): Promise<SavedChecklist[]> =>
  readChecklists(database, base).then((versions) => {
    const used = versions.filter(({ isInUse }) => isInUse);
    return tableOf(database, 'checklists')
      .bulkPut(used.map((at) => ({ ...at, isInUse: false })))
      .then(() => versions);
  });
