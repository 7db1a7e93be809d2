import { acknowledgementKey } from '../../lib/core/acknowledgement';
import type { Case } from '../../lib/core/case';
import { worstFirst, type Finding } from '../../lib/core/finding';
import { beijingTime } from '../../lib/core/timing';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  record: Case;
  findingText: (finding: Finding) => string;
}

/** What was found when it was decided last, and why it was gone on with. */
export function SheetFindings({ record, findingText }: Props) {
  const say = useWords();
  const { findings = [], acknowledged = {}, hold } = record;
  if (findings.length === 0) return null;
  return (
    <>
      <h4>{say('records.sheet.findings')}</h4>
      <ul className="stack">
        {worstFirst(findings).map((finding) => {
          const key = acknowledgementKey(finding);
          const given = Object.hasOwn(acknowledged, key) ? acknowledged[key] : undefined;
          const subject = hold.subjects.find((at) => at.key === finding.subject);
          return (
            <li key={key}>
              <Icon name={finding.level} /> {say(`level.${finding.level}`)}{' '}
              {hold.subjects.length > 1 && subject?.name} {findingText(finding)}
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
