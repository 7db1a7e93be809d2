import type { TabName, View } from '@/lib/core/view';
import type { PartName } from '@/lib/platform/storedParts';

const lists: Record<TabName, readonly PartName[]> = {
  check: ['cases', 'rest'],
  reminders: ['cases', 'reminders', 'rest'],
  templates: ['cases', 'templates', 'rest'],
  // Its list is searched for, and comes by itself.
  records: [],
};

/** What a tab cannot be shown without; whatever else it shows comes when it is read. */
export const tabParts = ({ tab, recordId }: View): readonly PartName[] =>
  tab === 'records' && recordId !== undefined ? ['cases', 'reminders', 'rest'] : lists[tab];
