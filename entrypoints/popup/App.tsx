import { useState } from 'react';
import { Foot } from '@/components/popup/Foot';
import { Head } from '@/components/popup/Head';
import { PopupFrame } from '@/components/popup/PopupFrame';
import { useWords } from '@/components/words';
import { helpTopics } from '@/lib/catalog/help';
import type { TabName } from '@/lib/core/view';
import { openWorkbench } from '@/lib/platform/page';
import { copyStructure, usePage } from '@/lib/stores/page';
import { hasCome, useStored } from '@/lib/stores/stored';
import { useView } from '@/lib/stores/view';
import { useFoot } from '@/lib/stores/work';
import { CheckTab } from './CheckTab';
import { RecordTab } from './RecordTab';
import { ReminderTab } from './ReminderTab';
import { tabParts } from './tabParts';
import { TemplateTab } from './TemplateTab';

const views: Record<TabName, () => React.ReactNode> = {
  check: CheckTab,
  reminders: ReminderTab,
  templates: TemplateTab,
  records: RecordTab,
};

/** The popup, from what is stored, what stands in the tab, and where it was left. */
export function App() {
  const say = useWords();
  const { page } = usePage();
  const view = useView();
  const { tab } = view;
  const stored = useStored();
  const { status, reminderCounts, unread } = stored;
  const work = useFoot();
  const [copiedTab, setCopiedTab] = useState<number>();
  const View = views[tab];
  const tabId = page?.tabId;
  const topic = helpTopics.find((at) => at.tab === tab)?.id ?? '';
  const foot = (
    <Foot {...work}>
      <p className="soft keys" aria-hidden="true">
        {say('popup.keys')}
      </p>
      {tabId !== undefined && (
        <button
          type="button"
          className="link"
          onClick={() => void copyStructure(tabId).then((is) => is && setCopiedTab(tabId))}
        >
          {say(copiedTab === tabId ? 'popup.copied' : 'dock.bundle')}
        </button>
      )}
      <button type="button" className="link" onClick={() => void openWorkbench()}>
        {say('workbench.title')}
      </button>
      <button type="button" className="link" onClick={() => void openWorkbench(`help-${topic}`)}>
        {say('workbench.section.help')}
      </button>
    </Foot>
  );
  return (
    <PopupFrame
      head={<Head page={page} />}
      tab={tab}
      dueCount={reminderCounts.shown}
      onTab={(name) => useView.setState({ tab: name })}
      foot={foot}
    >
      {status === 'failed' && (
        <p role="alert" className="lacking">
          {say('popup.cannotRead')}
        </p>
      )}
      {unread > 0 && <p className="lacking">{say('popup.unread', { count: unread })}</p>}
      {status !== 'failed' && hasCome(stored, tabParts(view)) && <View />}
    </PopupFrame>
  );
}
