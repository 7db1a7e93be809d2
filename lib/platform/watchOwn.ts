import { liveQuery } from 'dexie';
import type { Database } from './database';
import { ownDatabase } from './ownDatabase';

/**
 * Hands over what `read` finds in this page's database, now and after every change of it, until
 * `signal` aborts. That nothing can be read is told by the mirror.
 */
export function watchOwn<T>(
  read: (database: Database) => Promise<T>,
  told: (found: T) => void,
  signal: AbortSignal,
): void {
  const watch = async (): Promise<void> => {
    const database = await ownDatabase();
    if (signal.aborted) return;
    const watching = liveQuery(() => read(database)).subscribe(told, () => undefined);
    signal.addEventListener('abort', () => watching.unsubscribe());
  };
  watch().catch(() => undefined);
}
