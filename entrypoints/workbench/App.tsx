import { Foot } from '@/components/popup/Foot';
import { WorkbenchFrame } from '@/components/workbench/WorkbenchFrame';
import { useWords } from '@/components/words';
import { helpTopics } from '@/lib/catalog/help';
import { topicFor } from '@/lib/core/help';
import type { SectionName } from '@/lib/core/section';
import { useAside } from '@/lib/stores/aside';
import { useStored } from '@/lib/stores/stored';
import { useFoot } from '@/lib/stores/work';
import { useWorkbench } from '@/lib/stores/workbench';
import { CalendarSection } from './CalendarSection';
import { CoverageSection } from './CoverageSection';
import { HelpSection } from './HelpSection';
import { ListsSection } from './ListsSection';
import { PackSection } from './PackSection';
import { SettingsSection } from './SettingsSection';
import { DataSection } from './DataSection';
import { FigureSection } from './FigureSection';
import { RecordSection } from './RecordSection';
import { TaughtSection } from './TaughtSection';
import { TemplateSection } from './TemplateSection';

const views: Record<SectionName, (props: { signal: AbortSignal }) => React.ReactNode> = {
  coverage: CoverageSection,
  calendar: CalendarSection,
  taught: TaughtSection,
  packs: PackSection,
  settings: SettingsSection,
  lists: ListsSection,
  templates: TemplateSection,
  help: HelpSection,
  records: RecordSection,
  figures: FigureSection,
  data: DataSection,
};

/** The workbench, from what is stored and what stands in the shop's tabs; `signal` ends with the page. */
export function App({ signal }: { signal: AbortSignal }) {
  const say = useWords();
  const { section } = useWorkbench();
  const { status, unread } = useStored();
  const aside = useAside();
  const work = useFoot();
  const View = views[section];
  const foot = (
    <Foot {...work}>
      <p className="soft">{say('workbench.foot')}</p>
    </Foot>
  );
  return (
    <WorkbenchFrame section={section} helpTopic={topicFor(helpTopics, section)} foot={foot}>
      {status === 'failed' && (
        <p role="alert" className="lacking">
          {say('popup.cannotRead')}
        </p>
      )}
      {unread > 0 && <p className="lacking">{say('popup.unread', { count: unread })}</p>}
      {aside.count > 0 && section !== 'data' && (
        <p className="due">
          {say('aside.notice', { count: aside.count })} <a href="#data">{say('aside.see')}</a>
        </p>
      )}
      {/* The help says what to do where nothing can be read. */}
      {(status === 'ready' || section === 'help') && <View signal={signal} />}
    </WorkbenchFrame>
  );
}
