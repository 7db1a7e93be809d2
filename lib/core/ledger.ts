import * as z from 'zod/mini';
import { matching, text, whole } from './bounds';
import { canonicalJson } from './canonical';

/** Why an entry was made (`ledger.<kind>`). */
export const entryKinds = [
  'begun',
  'event',
  'answer',
  'fact',
  'finding',
  'compensation',
  'notice',
  'afterwards',
  'change', // something else of a case
  'removed',
  'found', // a case from before there was a ledger
  'outside', // a case was found changed by something else than us
  'import',
  'restore',
] as const;
export const entryKind = z.enum(entryKinds);
export type EntryKind = z.infer<typeof entryKind>;

/** 64 hexadecimal digits of SHA-256, or nothing. */
const digest = matching(/^(?:[0-9a-f]{64})?$/);

/**
 * One line of the ledger. It is only ever added to: each entry bears the hash of the one before
 * it, so that none can be changed, taken out or put in without all later ones showing it.
 */
export const ledgerEntry = z.object({
  /** From 1, without a gap. */
  seq: whole(Number.MAX_SAFE_INTEGER),
  at: z.number(),
  /** Empty for what concerns no single case: an import. */
  caseId: text(64),
  kind: entryKind,
  /** Of the case as it is from here on; empty where there is none. */
  digest,
  previous: digest,
  /** Of all of the above. */
  hash: digest,
});
export type LedgerEntry = z.infer<typeof ledgerEntry>;

/** SHA-256 of a text's UTF-8, as hexadecimal digits. */
export type Hash = (text: string) => string;

/** What an entry's hash is made of. */
export const hashedText = ({ seq, at, caseId, kind, digest: of, previous }: LedgerEntry): string =>
  canonicalJson({ seq, at, caseId, kind, digest: of, previous });

/** The entry that comes after `last`. */
export function nextEntry(
  last: Pick<LedgerEntry, 'seq' | 'hash'> | undefined,
  given: Pick<LedgerEntry, 'at' | 'caseId' | 'kind' | 'digest'>,
  hash: Hash,
): LedgerEntry {
  const entry = { ...given, seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? '', hash: '' };
  return { ...entry, hash: hash(hashedText(entry)) };
}

/** What the ledger calls a change of a field, the most telling first. */
const kindOf: readonly (readonly [field: string, kind: EntryKind])[] = [
  ['events', 'event'],
  ['notices', 'notice'],
  ['answers', 'answer'],
  ['compensation', 'compensation'],
  ['afterwards', 'afterwards'],
  ['acknowledged', 'finding'],
  ['findings', 'finding'],
  ['effects', 'finding'],
  ['hold', 'fact'],
];

/** What a change of a case is called: by the first of its fields that is another now. */
export function changeKind(before: unknown, after: unknown): EntryKind {
  const [old, given] = [Object(before), Object(after)] as Record<string, unknown>[];
  const isOther = ([field]: readonly [string, EntryKind]) =>
    canonicalJson(old?.[field]) !== canonicalJson(given?.[field]);
  return kindOf.find(isOther)?.[1] ?? 'change';
}

/** The end of the ledger: whoever keeps it elsewhere can show later that nothing was rewritten. */
export const ledgerHead = z.object({ seq: ledgerEntry.shape.seq, hash: digest });
export type LedgerHead = z.infer<typeof ledgerHead>;

/** A head as it is written down: 1024-3f…; and read back, undefined where it is none. */
export const headText = ({ seq, hash }: LedgerHead): string => `${seq}-${hash}`;

export function headIn(typed: string): LedgerHead | undefined {
  const [, seq, hash] = /^\s*(\d{1,15})-([0-9a-f]{64})\s*$/i.exec(typed) ?? [];
  return seq && hash ? { seq: Number(seq), hash: hash.toLowerCase() } : undefined;
}
