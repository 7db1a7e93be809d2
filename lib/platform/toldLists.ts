import { browser } from 'wxt/browser';
import { noLists, type Lists } from '../core/begunList';
import type { Snapshot } from '../core/snapshot';

/** What a panel goes by, from what the background tells the guards. */
export interface ToldLists {
  now: () => Lists;
  /** Resolves once they were read for the first time; never rejects. */
  read: Promise<void>;
}

/** Keeps to the merchant's own lists until `signal` aborts; without any, and where they cannot be read, there are none. */
export function watchLists(signal: AbortSignal): ToldLists {
  let lists = noLists;
  const { local } = browser.storage;
  const read = async (): Promise<void> => {
    const { guard } = await local.get<{ guard: Snapshot | undefined }>('guard');
    lists = guard?.lists ?? noLists;
  };
  // After an update of the extension there is nothing to read any more: the last ones stay.
  const again = () => read().catch(() => undefined);
  local.onChanged.addListener(again);
  signal.addEventListener('abort', () => local.onChanged.removeListener(again));
  return { now: () => lists, read: again() };
}
