import { canonicalJson } from '../core/canonical';
import type { Case } from '../core/case';
import type { Checklist } from '../core/checklist';
import {
  followersOf,
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
  if (base) return readVersions(database, ownIdOf(base));
  const stored = tableOf(database, 'checklists').toArray();
  return stored.then((values) => decodeAll('checklists', values).records);
}

/** Every saved version of one list, by its id. */
const readVersions = (database: Database, id: string): Promise<SavedChecklist[]> =>
  tableOf(database, 'checklists')
    .where('id')
    .equals(id)
    .toArray()
    .then((values) => decodeAll('checklists', values).records);

/** The list that a case is answered with. */
export const readListOf = (
  database: Database,
  record: Case,
  catalog: readonly Checklist[],
): Promise<Checklist> =>
  readVersions(database, record.checklist.id).then((saved) => listOfCase(record, catalog, saved));

/** Saves a list as a new version, which is in use from now on, unless it is the one in use. Refuses what is none, and lists of no base. */
export function saveChecklist(
  database: Database,
  { base, items }: { base: string; items: readonly ListedItem[] },
  catalog: readonly Checklist[],
  now: number,
): Promise<void> {
  return change(database, ['checklists'], async (bound) => {
    const of = catalog.find(({ id }) => id === base);
    const kept = of && listedItems.safeParse(mended(items, of)).data;
    if (!of || !kept) throw new Refusal('invalid');
    const used = (await readChecklists(bound, of)).find(({ isInUse }) => isInUse);
    const isSame =
      used?.base.version === of.version && canonicalJson(used.items) === canonicalJson(kept);
    // The same message, sent again.
    if (isSame) return;
    await putVersion(bound, of, kept, now);
    for (const at of followersOf(of, catalog))
      if (await isFollowing(bound, at)) await putVersion(bound, at, mended(kept, at), now, true);
  });
}

/** Back to the catalog's list, with what follows it; what was saved stays for the cases that name it. */
export const resetChecklist = (
  database: Database,
  id: string,
  catalog: readonly Checklist[],
): Promise<void> =>
  change(database, ['checklists'], async (bound) => {
    await endUse(bound, { id }, true);
    const base = catalog.find((at) => at.id === id);
    for (const at of base ? followersOf(base, catalog) : [])
      if (await isFollowing(bound, at)) await endUse(bound, at);
  });

/** Whether nobody has changed a list by itself: it is what that of the usual occasion is. */
const isFollowing = (database: Database, list: Checklist): Promise<boolean> =>
  readChecklists(database, list).then(
    (versions) =>
      versions.sort((one, other) => other.version - one.version)[0]?.follows ??
      versions.length === 0,
  );

/**
 * Brings the lists in use up to a catalog that has changed since they were saved: what it has come
 * to ask is asked, as a new version; and a list that it has for another occasion begins with the
 * merchant's items.
 */
export const renewChecklists = (
  database: Database,
  catalog: readonly Checklist[],
  now: number,
): Promise<void> =>
  change(database, ['checklists'], async (bound) => {
    const all = await readChecklists(bound);
    for (const { base, items, follows } of all.filter(({ isInUse }) => isInUse)) {
      const of = catalog.find(({ id }) => id === base.id);
      if (of && of.version !== base.version)
        await putVersion(bound, of, mended(items, of), now, follows);
      for (const at of of ? followersOf(of, catalog) : [])
        if (!all.some(({ id }) => id === ownIdOf(at)))
          await putVersion(bound, at, mended(items, at), now, true);
    }
  });

async function putVersion(
  database: Database,
  base: Checklist,
  items: ListedItem[],
  now: number,
  follows = false,
): Promise<void> {
  const versions = (await endUse(database, base)).map(({ version }) => version);
  const saved: SavedChecklist = {
    id: ownIdOf(base),
    version: Math.max(0, ...versions) + 1,
    base: { id: base.id, version: base.version },
    items,
    isInUse: true,
    savedAt: now,
    ...(follows && { follows }),
  };
  await tableOf(database, 'checklists').put(saved);
}

/**
 * Takes the list that stands for `base` out of use; where the merchant does so with this very list,
 * it does not follow another any more. Returns all its versions.
 */
const endUse = (
  database: Database,
  base: Pick<Checklist, 'id'>,
  isByHand = false,
): Promise<SavedChecklist[]> =>
  readChecklists(database, base).then((versions) => {
    const ended = versions
      .filter(({ isInUse, follows }) => isInUse || (isByHand && follows))
      .map((at) => ({ ...at, isInUse: false, ...(isByHand && { follows: undefined }) }));
    return tableOf(database, 'checklists')
      .bulkPut(ended)
      .then(() => versions);
  });
