import { liveQuery } from 'dexie';
import type { Backup } from '../core/backup';
import { readBackups } from './backups';
import { ownDatabase } from './ownDatabase';

/** Hands over what is known of the backups, now and after every change, until `signal` ends it. */
export function watchBackups(
  told: (backups: readonly Backup[]) => void,
  signal: AbortSignal,
): void {
  const watch = async (): Promise<void> => {
    const database = await ownDatabase();
    const watching = liveQuery(() => readBackups(database)).subscribe(told, () => undefined);
    const end = (): void => watching.unsubscribe();
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
  };
  watch().catch(() => undefined); // that nothing can be read is told by the mirror
}
