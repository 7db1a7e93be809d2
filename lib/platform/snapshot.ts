import { browser } from 'wxt/browser';
import type { BuiltIn } from '../core/packChoice';
import { snapshotOf } from '../core/snapshot';
import type { Wording } from '../core/wording';
import { decodeAll, tableOf, type Database } from './database';
import { activePacks } from './packs';

/**
 * Tells the guards of all frames what they are to know now; they read it when they start, and hear
 * of it when it changes.
 */
export async function tellGuards(
  database: Database,
  builtIn: BuiltIn,
  words: Wording,
): Promise<void> {
  const packs = await activePacks(database, builtIn);
  const { records } = decodeAll('taught', await tableOf(database, 'taught').toArray());
  await browser.storage.local.set({ guard: snapshotOf(words, packs, records) });
}
