import { canonicalJson } from './canonical';
import { headText, hashedText, type Hash, type LedgerEntry, type LedgerHead } from './ledger';

/** What the ledger in a file says of the file's cases. */
export interface FileSeal {
  /** `part`: they are in several files; `none`: there is no ledger; `broken`: it does not hold together. */
  kind: 'whole' | 'broken' | 'none' | 'part';
  /** Ids of cases that are not as the ledger has them, or that it does not know. */
  altered: readonly string[];
  /** How many it knows of and the file does not have. */
  missing: number;
}

/** Whether entries follow on one another from the first on, each as it was hashed. */
const isUnbroken = (entries: readonly LedgerEntry[], hash: Hash): boolean =>
  entries.every(
    (entry, at) =>
      entry.seq === at + 1 &&
      entry.previous === (entries[at - 1]?.hash ?? '') &&
      entry.hash === hash(hashedText(entry)),
  );

/**
 * Whether the cases of a whole file are as the ledger in it has them. `head` was the ledger's end
 * when the file was begun: what came after it may have been written before or after its case was.
 */
export function fileSeal(
  cases: ReadonlyMap<string, unknown>,
  entries: readonly LedgerEntry[],
  head: LedgerHead | undefined,
  hash: Hash,
): FileSeal {
  if (entries.length === 0) return { kind: 'none', altered: [], missing: 0 };
  const end = head?.seq ?? entries.at(-1)?.seq ?? 0;
  const digests = new Map<string, string[]>();
  for (const { caseId, digest, seq } of entries)
    if (caseId)
      digests.set(caseId, seq <= end ? [digest] : [...(digests.get(caseId) ?? ['']), digest]);
  const altered = [...cases]
    .filter(([id, stored]) => !digests.get(id)?.includes(hash(canonicalJson(stored))))
    .map(([id]) => id);
  const missing = [...digests].filter(([id, known]) => !cases.has(id) && !known.includes(''));
  const isEnded = !head || entries.some((entry) => headText(entry) === headText(head));
  const isWhole = isEnded && isUnbroken(entries, hash);
  return { kind: isWhole ? 'whole' : 'broken', altered, missing: missing.length };
}
