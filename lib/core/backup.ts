import * as z from 'zod/mini';
import { filledText, text, whole } from './bounds';
import { ledgerHead } from './ledger';

/** What a backup was made for (`backup.reason.<reason>`). */
export const backupReason = z.enum(['daily', 'manual', 'import', 'restore']);
export type BackupReason = z.infer<typeof backupReason>;

/** How many backups are kept, and how many characters one may hold. */
export const [mostBackups, mostBackedUp] = [10, 8_000_000];

/** What is known of a backup without reading it. */
export const backup = z.object({
  number: whole(Number.MAX_SAFE_INTEGER),
  at: z.number(),
  /** When nothing was found to have changed since, the last time. */
  seenAt: z.optional(z.number()),
  reason: backupReason,
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
