import { create } from 'zustand';
import { usualSettings } from '../core/settings';
import { watchStored, type Pinned } from '../platform/live';
import { partNames, type PartName, type StoredParts } from '../platform/storedParts';
import { useRecords } from './records';
import { useView } from './view';

type Mirrored = StoredParts['cases'] &
  StoredParts['reminders'] &
  StoredParts['templates'] &
  StoredParts['rest'];

interface Mirror extends Mirrored {
  /** `ready` once every part has come. */
  status: 'loading' | 'ready' | 'failed';
  /** Of each part that has come, how many of its records could not be read; and of all of them. */
  unreadIn: Partial<Record<PartName, number>>;
  unread: number;
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
  unreadIn: {},
  unread: 0,
}));

/** The cases that stand open in our pages, or that notices are written for, however old they are. */
const pinned: Pinned = {
  ids() {
    const { checkedId, recordId, noticeChoice, reminderCaseId } = useView.getState();
    const { openId } = useRecords.getState();
    const ids = [checkedId, recordId, noticeChoice?.caseId, reminderCaseId, openId];
    return ids.filter((id) => id !== undefined);
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

/** Keeps the mirror up to date until `signal` ends it; `first` are the parts that are shown first. */
export const mirrorStored = (signal: AbortSignal, first: readonly PartName[]): Promise<void> =>
  watchStored(
    {
      changed(name, { unread, ...read }) {
        const before = useStored.getState();
        const unreadIn = { ...before.unreadIn, [name]: unread };
        const counts = Object.values(unreadIn);
        const isAll = counts.length === partNames.length;
        useStored.setState({
          ...read,
          unreadIn,
          unread: counts.reduce((sum, count) => sum + count, 0),
          status: isAll && before.status === 'loading' ? 'ready' : before.status,
        });
      },
      failed: () => useStored.setState({ status: 'failed' }),
    },
    signal,
    pinned,
    first,
  );

/** Whether all of these parts have come. */
export const hasCome = ({ unreadIn }: Pick<Mirror, 'unreadIn'>, names: readonly PartName[]) =>
  names.every((name) => name in unreadIn);
