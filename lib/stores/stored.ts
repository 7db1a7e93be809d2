import { create } from 'zustand';
import { usualSettings } from '../core/settings';
import { watchStored, type Everything } from '../platform/live';

interface Mirror extends Everything {
  status: 'loading' | 'ready' | 'failed';
}

/** What is stored, as it is now; changed by `mirrorStored` alone. */
export const useStored = create<Mirror>(() => ({
  status: 'loading',
  cases: [],
  templates: [],
  reminders: [],
  reminderCounts: { shown: 0, waiting: 0, done: 0 },
  taught: [],
  packs: [],
  settings: usualSettings,
  campaigns: [],
  sales: [],
  checklists: [],
  channels: [],
  unread: 0,
}));

/** Keeps the mirror up to date until `signal` ends it. */
export const mirrorStored = (signal: AbortSignal): Promise<void> =>
  watchStored(
    (stored) => useStored.setState({ ...stored, status: 'ready' }),
    () => useStored.setState({ status: 'failed' }),
    signal,
  );
