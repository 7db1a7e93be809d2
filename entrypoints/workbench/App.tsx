import { Foot } from '@/components/popup/Foot';
import { WorkbenchFrame } from '@/components/workbench/WorkbenchFrame';
import { useWords } from '@/components/words';
import type { SectionName } from '@/lib/core/section';
import { useStored } from '@/lib/stores/stored';
import { useFoot } from '@/lib/stores/work';
import { useWorkbench } from '@/lib/stores/workbench';
import { CoverageSection } from './CoverageSection';
import { DataSection } from './DataSection';
import { FigureSection } from './FigureSection';
import { PackSection } from './PackSection';
import { RecordSection } from './RecordSection';
import { TaughtSection } from './TaughtSection';

const views: Record<SectionName, (props: { signal: AbortSignal }) => React.ReactNode> = {
  coverage: CoverageSection,
  taught: TaughtSection,
  packs: PackSection,
  records: RecordSection,
  figures: FigureSection,
  data: DataSection,
};

/** The workbench, from what is stored and what stands in the shop's tabs; `signal` ends with the page. */
export function App({ signal }: { signal: AbortSignal }) {
  const say = useWords();
  const { section } = useWorkbench();
  const { status, unread } = useStored();
  const work = useFoot();
  const View = views[section];
  const foot = (
    <Foot {...work}>
      <p className="soft">{say('workbench.foot')}</p>
    </Foot>
  );
  return (
    <WorkbenchFrame section={section} foot={foot}>
      {status === 'failed' && (
        <p role="alert" className="lacking">
          {say('popup.cannotRead')}
        </p>
      )}
      {unread > 0 && <p className="lacking">{say('popup.unread', { count: unread })}</p>}
      {status === 'ready' && <View signal={signal} />}
    </WorkbenchFrame>
  );
}
