import { create } from 'zustand';
import { usualSettings } from '../core/settings';
import { watchStored, type Everything, type Pinned } from '../platform/live';
import { useRecords } from './records';
import { useView } from './view';

interface Mirror extends Everything {
  status: 'loading' | 'ready' | 'failed';
}

/** What is stored, as it is now; changed by `mirrorStored` alone. */
export const useStored = create<Mirror>(() => ({
  status: 'loading',
  cases: [],
  open: [],
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

/** The cases that stand open in our pages, or that notices are written for, however old they are. */
const pinned: Pinned = {
  ids() {
    const { checkedId, recordId, noticeId } = useView.getState();
    const { openId } = useRecords.getState();
    return [checkedId, recordId, noticeId, openId].filter((id) => id !== undefined);
  },
  watch(changed, signal) {
    let before = pinned.ids().join(' ');
    const look = (): void => {
      const ids = pinned.ids().join(' ');
      if (ids !== before) changed();
      before = ids;
    };
    for (const end of [useView.subscribe(look), useRecords.subscribe(look)])
      signal.addEventListener('abort', end);
  },
};

/** Keeps the mirror up to date until `signal` ends it. */
export const mirrorStored = (signal: AbortSignal): Promise<void> =>
  watchStored(
    (stored) => useStored.setState({ ...stored, status: 'ready' }),
    () => useStored.setState({ status: 'failed' }),
    signal,
    pinned,
  );
