import { liveQuery } from 'dexie';
import { idle } from './idle';
import { ownDatabase } from './ownDatabase';
import { partNames, pinnedParts, readPart, type PartName, type ReadPart } from './storedParts';

/** The cases that are looked at, whatever their age, and word of it when they are others. */
export interface Pinned {
  ids: () => readonly string[];
  watch: (changed: () => void, signal: AbortSignal) => void;
}

export interface Hearer {
  changed: (name: PartName, read: ReadPart) => void;
  /** It cannot be read. */
  failed: () => void;
}

/**
 * Hands over what is stored, now and after every change by whichever context, until `signal` ends
 * it. What `first` names is read first; the rest once the page has shown that.
 */
export async function watchStored(
  { changed, failed }: Hearer,
  signal: AbortSignal,
  pinned: Pinned,
  first: readonly PartName[],
): Promise<void> {
  try {
    const database = await ownDatabase();
    /** Resolves once it has been told for the first time. */
    const watch = (name: PartName): Promise<void> =>
      new Promise((resolve) => {
        if (signal.aborted) return;
        const begin = () =>
          liveQuery(() => readPart(database, name, pinned.ids())).subscribe((read) => {
            changed(name, read);
            resolve();
          }, failed);
        let watching = begin();
        const again = (): void => {
          watching.unsubscribe();
          watching = begin();
        };
        if (pinnedParts.includes(name)) pinned.watch(again, signal);
        signal.addEventListener('abort', () => watching.unsubscribe());
      });
    await Promise.all(first.map(watch));
    for (const name of partNames) {
      if (first.includes(name)) continue;
      // One after the other: what is asked for meanwhile waits for one of them at most.
      await idle();
      await watch(name);
    }
  } catch {
    failed();
  }
}
