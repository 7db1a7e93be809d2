import * as z from 'zod/mini';
import { filledText, text, whole } from './bounds';
import type { FileOrigin } from './exchange';
import { ledgerHead } from './ledger';

/** What a backup was made for (`backup.reason.<reason>`). */
export const backupReason = z.enum(['daily', 'manual', 'import', 'restore']);
export type BackupReason = z.infer<typeof backupReason>;

/** How many backups are kept, and how many characters one may hold. */
export const [mostBackups, mostBackedUp] = [10, 8_000_000];
/** How many of them may be from before imports and restores, once there are too many. */
export const mostBefore = 4;

/** What is known of a backup without reading it. */
export const backup = z.object({
  number: whole(Number.MAX_SAFE_INTEGER),
  at: z.number(),
  /** When nothing was found to have changed since, the last time. */
  seenAt: z.optional(z.number()),
  reason: backupReason,
  /** Which export the import belongs to that it was made before; see `exportMark`. */
  of: z.optional(text(100)),
  /** Records by table, as they are in it. */
  counts: z.record(filledText(40), whole(10_000_000)),
  /** Cases that were too many for it: the oldest, which change no more. */
  left: whole(10_000_000),
  /** Characters that it holds. */
  size: whole(1_000_000_000),
  /** Of what it holds, to tell whether anything has changed since. */
  digest: text(64),
  head: z.optional(ledgerHead),
  parts: whole(1_000_000),
});
export type Backup = z.infer<typeof backup>;

/** What tells one export from any other. */
export const exportMark = ({ machine = '', exportedAt }: FileOrigin): string =>
  `${machine} ${exportedAt}`;

/**
 * Which backups have to go, by number. Of those before the parts of one export, its first and its
 * last stay; where there are too many in all, those before imports and restores go first, as far as
 * they are more than `mostBefore`: however much is brought in, the days before it can be restored.
 */
export function outdated(all: readonly Backup[]): number[] {
  const isBetween = ({ of, number }: Backup): boolean => {
    const same = all.filter((at) => of !== undefined && at.of === of).map((at) => at.number);
    return same.some((at) => at < number) && same.some((at) => at > number);
  };
  const gone = all.filter(isBetween).map(({ number }) => number);
  const kept = all.filter(({ number }) => !gone.includes(number));
  kept.sort((one, other) => one.number - other.number);
  while (kept.length > mostBackups) {
    const before = kept.filter(({ reason }) => reason === 'import' || reason === 'restore');
    const next = before.length > mostBefore ? before[0] : kept[0];
    kept.splice(next ? kept.indexOf(next) : 0, 1);
    if (next) gone.push(next.number);
  }
  return gone;
}

/** A part of a backup: some records of one table, as JSON. */
export const backupPage = z.object({
  backup: backup.shape.number,
  part: whole(1_000_000),
  table: filledText(40),
  text: text(100_000_000),
});
export type BackupPage = z.infer<typeof backupPage>;

/** A backup as a file beside the database. */
export const backupFile = z.object({ backup, pages: z.array(backupPage) });
export type BackupFile = z.infer<typeof backupFile>;
