import { create } from 'zustand';
import type { Case } from '../core/case';
import type { Cell } from '../core/csv';
import type { Figures } from '../core/figures';
import { governedDays, type Governed } from '../core/governor';
import { headIn, type LedgerHead } from '../core/ledger';
import type { Verdict } from '../core/ledgerCheck';
import type { RecordFilter } from '../core/recordFilter';
import { asideAsJson } from '../platform/asideRecords';
import { saveAsFile } from '../platform/download';
import { everythingAsJson, recordsAsCsv, recordsAsJson } from '../platform/exportFile';
import { countFigures, countGoverned } from '../platform/recordFigures';
import { verifyLedger } from '../platform/verify';
import { runJob } from './job';

interface Evidence {
  /** What the last verification found, and when it ended. */
  verdict: (Verdict & { at: number }) | undefined;
  /** The end of the ledger, once it was looked up. */
  head: LedgerHead | undefined;
  figures: Figures | undefined;
  /** What came of each rule, once that was counted. */
  governed: readonly Governed[] | undefined;
  /** How many files the last export of everything was. */
  parts: number;
}

/** What was made out of the records last. */
export const useEvidence = create<Evidence>(() => ({
  verdict: undefined,
  head: undefined,
  figures: undefined,
  governed: undefined,
  parts: 0,
}));

/** Goes over the ledger; `kept` is a head that was written down earlier, as it was typed. */
export const verifyRecords = (kept: string): Promise<void> =>
  runJob('verify', async (database, told, signal) => {
    useEvidence.setState({ verdict: undefined });
    const verdict = await verifyLedger(database, headIn(kept), told, signal);
    useEvidence.setState({ verdict: { ...verdict, at: Date.now() }, head: verdict.head });
  });

export const exportCsv = (
  file: string,
  filter: RecordFilter,
  columns: readonly string[],
  cellsOf: (record: Case) => Cell[][],
): Promise<void> =>
  runJob('csv', async (database, told, signal) =>
    saveAsFile(file, await recordsAsCsv(database, filter, columns, cellsOf, told, signal)),
  );

export const exportJson = (file: string, filter: RecordFilter): Promise<void> =>
  runJob('json', async (database, told, signal) =>
    saveAsFile(file, await recordsAsJson(database, filter, Date.now(), told, signal)),
  );

/** What could not be read and lies aside. */
export const exportAside = (file: string): Promise<void> =>
  runJob('aside', async (database, told, signal) =>
    saveAsFile(file, await asideAsJson(database, Date.now(), told, signal)),
  );

/** Everything in files that can be brought in again; `nameOf` names each. */
export const exportEverything = (nameOf: (part: number) => string): Promise<void> =>
  runJob('everything', async (database, told, signal) => {
    const save = (file: Blob, part: number) => saveAsFile(nameOf(part), file);
    useEvidence.setState({ parts: 0 });
    const parts = await everythingAsJson(database, Date.now(), save, told, signal);
    useEvidence.setState({ parts });
  });

export const lookAtFigures = (filter: RecordFilter): Promise<void> =>
  runJob('figures', async (database, told, signal) =>
    useEvidence.setState({
      figures: await countFigures(database, filter, Date.now(), told, signal),
    }),
  );

export const lookAtGovernor = (): Promise<void> =>
  runJob('governor', async (database, told, signal) => {
    const from = Date.now() - governedDays * 24 * 3_600_000;
    useEvidence.setState({ governed: await countGoverned(database, from, told, signal) });
  });
