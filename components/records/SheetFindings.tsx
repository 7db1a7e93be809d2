import { acknowledgementKey, givenFor } from '../../lib/core/acknowledgement';
import type { Case } from '../../lib/core/case';
import { worstFirst } from '../../lib/core/finding';
import { beijingTime } from '../../lib/core/timing';
import { findingText } from '../findingText';
import { Icon } from '../Icon';
import { useWords } from '../words';

/** What was found when it was decided last, and why it was gone on with. */
export function SheetFindings({ record }: { record: Case }) {
  const say = useWords();
  const { findings = [], acknowledged = {}, hold } = record;
  if (findings.length === 0) return null;
  return (
    <>
      <h4>{say('records.sheet.findings')}</h4>
      <ul className="stack">
        {worstFirst(findings).map((finding) => {
          const key = acknowledgementKey(finding);
          const given = givenFor(finding, acknowledged);
          const subject = hold.subjects.find((at) => at.key === finding.subject);
          return (
            <li key={`${finding.level} ${key}`} className={finding.level}>
              <strong>
                <Icon name={finding.level} /> {say(`level.${finding.level}`)}
              </strong>{' '}
              {hold.subjects.length > 1 && subject && `${subject.name ?? subject.id ?? ''} `}
              {findingText(finding, say)}
              {finding.at !== undefined && (
                <time className="soft"> {beijingTime(finding.at, true)}</time>
              )}
              {given && (
                <span className="soft">
                  {' '}
                  {say('records.sheet.acknowledged', {
                    reason: say(`reason.${given.reason}`),
                    time: beijingTime(given.at, true),
                  })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
