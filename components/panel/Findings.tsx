import { useState } from 'react';
import { acknowledgementKey, type OverrideReason } from '../../lib/core/acknowledgement';
import { levels as allLevels, type Finding, type Level } from '../../lib/core/finding';
import type { Review } from '../../lib/core/review';
import { shownFindings } from '../../lib/core/shownFindings';
import { disagreementsOf } from '../../lib/core/standing';
import { shortOf } from '../itemWords';
import { useWords } from '../words';
import { FindingLine } from './FindingLine';
import { LevelSign } from './LevelSign';
import { Quiet } from './Quiet';
import { Reason } from './Reason';

interface Props {
  review: Review;
  asked: ReadonlySet<string>;
  onAcknowledge: (key: string, reason: OverrideReason) => void;
  onCalendar: () => void;
}

/** So many findings that ask for nothing are shown; the others wait under their number. */
const mostQuiet = 3;
/** So many dangers of single products are shown at a time. */
const atATime = 20;

/** What speaks against it, the worst first; what only informs does not push itself forward. */
export function Findings({ review, asked, onAcknowledge, onCalendar }: Props) {
  const say = useWords();
  const [isUnfolded, setUnfolded] = useState(false);
  const [most, setMost] = useState(atATime);
  const { decision, hold, isChecking } = review;
  const { blocked, dangers, others, quiet } = shownFindings(review);
  const differing = disagreementsOf(review);
  const shown = [...blocked, ...dangers.map(({ finding }) => finding), ...others, ...quiet];
  const folded = isUnfolded ? 0 : Math.max(0, quiet.length - mostQuiet);
  const nameOf = ({ subject }: Finding) =>
    hold.isBatch ? hold.subjects.find(({ key }) => key === subject)?.name : undefined;
  const line = (finding: Finding) => (
    <FindingLine
      key={acknowledgementKey(finding)}
      finding={finding}
      asked={asked}
      name={nameOf(finding)}
      onCalendar={onCalendar}
    />
  );
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">
        {say('panel.findings')}
        <Counts
          levels={[...shown.map(({ level }) => level), ...differing.map(() => 'danger' as const)]}
        />
        {isChecking && <span className="soft">{say('panel.checking')}</span>}
      </h2>
      {!isChecking && shown.length + differing.length === 0 && (
        <p className="soft">{say(decision ? 'panel.nothingFound' : 'panel.notFound')}</p>
      )}
      <ul>
        {blocked.map(line)}
        {dangers.slice(0, most).map(({ key, finding, given }) => (
          <FindingLine
            key={key}
            finding={finding}
            asked={asked}
            name={nameOf(finding)}
            danger={{ key, given }}
            onAcknowledge={onAcknowledge}
            onCalendar={onCalendar}
          />
        ))}
        {dangers.length > most && (
          <li>
            <Quiet onPress={() => setMost(most + atATime)}>
              {say('panel.moreDangers', { count: dangers.length - most })}
            </Quiet>
          </li>
        )}
        {/* It comes and goes while a number is typed, so it moves no danger with its reasons. */}
        {differing.map(({ key, item, given }) => (
          <li key={key} className="finding danger">
            <p id={`finding-${key}`}>
              <LevelSign level="danger" /> {say('panel.disagreement', { item: shortOf(item, say) })}
            </p>
            <Reason
              of={`finding-${key}`}
              given={given}
              onGive={(reason) => onAcknowledge(key, reason)}
            />
          </li>
        ))}
        {others.map(line)}
        {quiet.slice(0, quiet.length - folded).map(line)}
      </ul>
      {quiet.length > mostQuiet && (
        <Quiet isOpen={isUnfolded} onPress={() => setUnfolded(!isUnfolded)}>
          {say(isUnfolded ? 'panel.fold' : 'panel.moreFindings', { count: folded })}
        </Quiet>
      )}
    </section>
  );
}

/** How many there are of each level, the worst first. */
function Counts({ levels }: { levels: readonly Level[] }) {
  return allLevels.map((level) => {
    const count = levels.filter((at) => at === level).length;
    return (
      count > 0 && (
        <span key={level} className="count">
          <LevelSign level={level} /> {count}
        </span>
      )
    );
  });
}
