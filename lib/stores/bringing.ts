import { create } from 'zustand';
import type { Backup } from '../core/backup';
import type { Unfinished } from '../core/machine';
import {
  restoringSide,
  undecided,
  usualSide,
  type Choices,
  type MergeGroup,
  type Side,
  type TableMerge,
} from '../core/merge';
import type { Pack } from '../core/pack';
import type { Refused } from '../core/packProblem';
import { isWholeIn, readBackup, readBackups } from '../platform/backups';
import { previewGiven, readConflicts, type Conflict } from '../platform/exchange';
import { readExchangeFile, type Brought } from '../platform/exchangeFile';
import { lineageOf, readUnfinished } from '../platform/lineage';
import { watchOwn } from '../platform/watchOwn';
import { runJob, tellDone } from './job';
import { send } from './work';

/** A file, or a backup, before it is brought in: what is wrong with it, else what it would do. */
export interface Bringing {
  /** The file's name; undefined for a backup. */
  name: string | undefined;
  backup?: Backup;
  refused?: readonly Refused[];
  brought?: Brought;
  merges?: readonly TableMerge[];
  conflicts?: readonly Conflict[];
  digest?: string;
  choices: Choices;
}

interface Bringings {
  draft: Bringing | undefined;
  /** The newest first; undefined until they were read. */
  backups: readonly Backup[] | undefined;
  /** Exports of which some files are still to be brought in. */
  unfinished: readonly Unfinished[];
}

export const useBringing = create<Bringings>(() => ({
  draft: undefined,
  backups: undefined,
  unfinished: [],
}));

/** Keeps the backups, and what is still to be brought in, up to date until `signal` ends it. */
export function followBackups(signal: AbortSignal): void {
  watchOwn(readBackups, (backups) => useBringing.setState({ backups }), signal);
  watchOwn(readUnfinished, (unfinished) => useBringing.setState({ unfinished }), signal);
}

/** Reads a file and shows what it would do; nothing is changed. */
export const chooseFile = (file: File, packs: readonly Pack[]): Promise<void> =>
  runJob('file', async (database) => {
    const read = await readExchangeFile(database, packs, file);
    const draft: Bringing = { name: file.name, choices: {} };
    if ('refused' in read) return useBringing.setState({ draft: { ...draft, ...read } });
    const lineage = await lineageOf(database, read.file);
    const preview = await previewGiven(database, read.given, lineage, () => false);
    const conflicts = await readConflicts(database, read.given, preview.merges);
    useBringing.setState({ draft: { ...draft, brought: read, ...preview, conflicts } });
  });

/** Shows what restoring a backup would do; nothing is changed. */
export const chooseBackup = (backup: Backup): Promise<void> =>
  runJob('backup', async (database) => {
    const { given } = await readBackup(database, backup.number);
    const preview = await previewGiven(database, given, {}, isWholeIn(backup));
    const conflicts = await readConflicts(database, given, preview.merges);
    useBringing.setState({
      draft: { name: undefined, backup, ...preview, conflicts, choices: {} },
    });
  });

export const dropBringing = (): void => useBringing.setState({ draft: undefined });

const change = (changed: (choices: Choices) => Choices): void =>
  useBringing.setState(({ draft }) =>
    draft ? { draft: { ...draft, choices: changed(draft.choices) } } : {},
  );

/** Chooses for a whole group of a table; what was chosen of single records there stands. */
export const chooseGroup = (table: string, group: Exclude<MergeGroup, 'same'>, side: Side): void =>
  change((choices) => ({ ...choices, [table]: { ...choices[table], [group]: side } }));

export const chooseRecord = (table: string, key: string, side: Side): void =>
  change((choices) => {
    const records = { ...choices[table]?.records, [key]: side };
    return { ...choices, [table]: { ...choices[table], records } };
  });

/** How many conflicts of a draft still wait for a choice. */
export const waiting = ({ merges = [], choices, backup }: Bringing): number =>
  merges.reduce(
    (sum, merge) => sum + undecided(merge, choices, backup ? restoringSide : usualSide),
    0,
  );

/** Brings in what is chosen: all of it at once, after a backup. Returns whether it was done. */
export async function bringIn(): Promise<boolean> {
  const { draft } = useBringing.getState();
  if (!draft?.digest || waiting(draft) > 0) return false;
  const { brought, backup, choices, digest } = draft;
  const reply = backup
    ? await send({ type: 'backup.restore', number: backup.number, choices, digest })
    : brought && (await send({ ...asIntent(brought), choices, digest }));
  if (!reply?.ok) return false;
  dropBringing();
  tellDone(backup ? 'restore' : 'import');
  return true;
}

function asIntent({ file, given }: Brought) {
  const tables = Object.fromEntries([...given].map(([name, at]) => [name, [...at.values()]]));
  const { exportedAt, head, machine, part, parts } = file;
  const origin = { exportedAt, head, machine, part, parts };
  return { type: 'exchange.apply' as const, file: origin, tables };
}
