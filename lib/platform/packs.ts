import type { Pack } from '../core/pack';
import {
  barTo,
  standingPacks,
  type BuiltIn,
  type PackChoice,
  type StandingPack,
} from '../core/packChoice';
import { change, Refusal, tableOf, type Database } from './database';
import { decode, decodeAll } from './tables';

/** Every pack as it stands for this merchant. */
export async function readPacks(database: Database, builtIn: BuiltIn): Promise<StandingPack[]> {
  const stored = await tableOf(database, 'packs').toArray();
  return standingPacks(builtIn, decodeAll('packs', stored).records);
}

/** The packs that are in use: those that are on, imported ones in place of older built-in ones. */
export async function activePacks(database: Database, builtIn: BuiltIn): Promise<Pack[]> {
  const standing = await readPacks(database, builtIn);
  return standing.filter(({ isOn }) => isOn).map(({ pack }) => pack);
}

/** The origins that are guarded: those of the packs in use. */
export const originsInUse = async (database: Database, builtIn: BuiltIn): Promise<string[]> =>
  (await activePacks(database, builtIn)).flatMap(({ origins }) => origins);

/** Keeps an imported pack. Refuses one that could not be used in place of a built-in one. */
export async function savePack(database: Database, { packs }: BuiltIn, pack: Pack): Promise<void> {
  if (barTo(pack, packs)) throw new Refusal('invalid');
  await choose(database, pack.id, (before) => ({ ...before, imported: pack }));
}

/** Back to the built-in pack. */
export const removePack = (database: Database, id: string): Promise<void> =>
  choose(database, id, ({ isOn }) => ({ id, isOn }));

/** Whether the site of a built-in pack is guarded. Refuses a pack that there is not. */
export async function switchPack(
  database: Database,
  { packs }: BuiltIn,
  id: string,
  isOn: boolean,
): Promise<void> {
  if (!packs.some((at) => at.id === id)) throw new Refusal('missing');
  await choose(database, id, (before) => ({ ...before, isOn }));
}

const choose = (
  database: Database,
  id: string,
  chosen: (before: PackChoice) => PackChoice,
): Promise<void> =>
  change(database, ['packs'], async () => {
    const read = decode('packs', await tableOf(database, 'packs').get(id));
    await tableOf(database, 'packs').put(
      chosen('record' in read ? read.record : { id, isOn: false }),
    );
  });
