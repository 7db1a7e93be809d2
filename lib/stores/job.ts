import { create } from 'zustand';
import { Refusal, type Database } from '../platform/database';
import { ownDatabase } from '../platform/ownDatabase';
import type { Progress } from '../platform/verify';
import type { Failure } from '../core/message';

/** A longer piece of work that our pages do themselves: it reads, and writes files. */
export const jobNames = [
  'verify',
  'csv',
  'json',
  'everything',
  'figures',
  'governor',
  'file',
  'backup',
  'aside',
  'import',
  'restore',
] as const;
export type JobName = (typeof jobNames)[number];

interface Jobs {
  /** The one under way. */
  running: { name: JobName; progress: Progress } | undefined;
  /** How the last one ended, if it is to be told. */
  ended: { name: JobName; how: 'done' | 'stopped' | Failure } | undefined;
}

/** What is under way; changed by `runJob` and `stopJob`. */
export const useJobs = create<Jobs>(() => ({ running: undefined, ended: undefined }));

let current = new AbortController();

/**
 * Does one piece of work at a time, a slice after the other, so that the page stays quick; another
 * one stops it. Ends without a throw: what became of it is in `useJobs`.
 */
export async function runJob(
  name: JobName,
  work: (
    database: Database,
    told: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Promise<void>,
): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const tell = (jobs: Partial<Jobs>): void => {
    if (!signal.aborted) useJobs.setState(jobs);
  };
  tell({ running: { name, progress: { done: 0, whole: 0 } }, ended: undefined });
  try {
    const database = await ownDatabase();
    await work(database, (progress) => tell({ running: { name, progress } }), signal);
    tell({ running: undefined, ended: { name, how: 'done' } });
  } catch (error) {
    const how = error instanceof Refusal ? error.reason : 'storage';
    tell({ running: undefined, ended: { name, how } });
  }
}

/** Says that a piece of work which the background did is done. */
export const tellDone = (name: JobName): void => useJobs.setState({ ended: { name, how: 'done' } });

/** Stops what is under way: nothing was changed by it. */
export function stopJob(): void {
  const name = useJobs.getState().running?.name;
  current.abort();
  if (name) useJobs.setState({ running: undefined, ended: { name, how: 'stopped' } });
}
