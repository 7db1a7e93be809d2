import { canonicalJson } from './canonical';
import {
  hashedText,
  headIn,
  headText,
  type Hash,
  type LedgerEntry,
  type LedgerHead,
} from './ledger';

/** What does not fit (`ledger.fault.<kind>`). */
export const faultKinds = [
  'entry-changed',
  'entry-missing',
  'entry-unlinked', // it does not go on from the one before it
  'case-changed',
  'case-missing',
  'case-unknown', // of which the ledger knows nothing
  'outside', // found and put down when the case was written next
  'head-unknown', // the head that was kept elsewhere is none of this ledger's
  'backup-unknown', // the head that a backup bears is none of it: what came before was taken back
] as const;

export interface Fault {
  kind: (typeof faultKinds)[number];
  /** The entry, where one is meant. */
  seq?: number;
  caseId?: string;
  at?: number;
}

export interface Verdict {
  entries: number;
  cases: number;
  /** The first of them, at most `mostFaults`. */
  faults: readonly Fault[];
  faultCount: number;
  /** Undefined where there is no entry. */
  head: LedgerHead | undefined;
}

export const mostFaults = 100;

/**
 * Goes over the ledger in its order, then over the cases, one at a time, and says what it found.
 * What is added to the ledger meanwhile is to be told before the cases that were read with it.
 */
export interface LedgerCheck {
  entry: (entry: LedgerEntry) => void;
  /** A case as it is stored. */
  record: (id: string, stored: unknown) => void;
  verdict: () => Verdict;
}

/** The end of the ledger as it was when a backup was made. */
export interface BackupHead {
  at: number;
  head?: LedgerHead;
}

/**
 * A check of a whole ledger; `kept` is a head that was written down earlier, if there is one, and
 * `backups` bear the heads of their times. One that is older than the whole ledger is of another,
 * which was lost with the database that it was in.
 */
export function makeCheck(
  hash: Hash,
  kept?: LedgerHead,
  backups: readonly BackupHead[] = [],
): LedgerCheck {
  const faults: Fault[] = [];
  let faultCount = 0;
  const fault = (at: Fault): void => {
    faultCount += 1;
    if (faults.length < mostFaults) faults.push(at);
  };
  const last = new Map<string, LedgerEntry>();
  /** Cases that were seen, or changed since the first was: they may be missed for no fault. */
  const settled = new Set<string>();
  let [entries, cases, isKept] = [0, 0, kept === undefined];
  let before: LedgerEntry | undefined;
  let begunAt: number | undefined;
  const missed = new Map(backups.flatMap(({ at, head }) => (head ? [[headText(head), at]] : [])));

  return {
    entry(entry) {
      const { seq, caseId, at } = entry;
      entries += 1;
      begunAt ??= at;
      missed.delete(headText(entry));
      const expected = (before?.seq ?? 0) + 1;
      if (seq !== expected) fault({ kind: 'entry-missing', seq: expected });
      else if (entry.previous !== (before?.hash ?? ''))
        fault({ kind: 'entry-unlinked', seq, caseId, at });
      if (entry.hash !== hash(hashedText(entry))) fault({ kind: 'entry-changed', seq, caseId, at });
      if (entry.kind === 'outside') fault({ kind: 'outside', seq, caseId, at });
      if (kept && headText(kept) === headText(entry)) isKept = true;
      if (caseId) last.set(caseId, entry);
      if (cases > 0) settled.add(caseId);
      before = entry;
    },
    record(id, stored) {
      cases += 1;
      const known = last.get(id);
      settled.add(id);
      if (!known?.digest) fault({ kind: 'case-unknown', caseId: id });
      else if (known.digest !== hash(canonicalJson(stored)))
        fault({ kind: 'case-changed', caseId: id, seq: known.seq, at: known.at });
    },
    verdict() {
      for (const { caseId, digest, seq, at } of last.values())
        if (digest !== '' && !settled.has(caseId)) fault({ kind: 'case-missing', caseId, seq, at });
      if (!isKept) fault({ kind: 'head-unknown', seq: kept?.seq });
      for (const [text, at] of missed)
        if (begunAt !== undefined && begunAt <= at)
          fault({ kind: 'backup-unknown', seq: headIn(text)?.seq, at });
      const head = before && { seq: before.seq, hash: before.hash };
      return { entries, cases, faults, faultCount, head };
    },
  };
}
