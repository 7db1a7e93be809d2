import { acknowledgementKey, givenFor, type Acknowledgements } from '../lib/core/acknowledgement';
import type { Subject } from '../lib/core/fact';
import { worstFirst, type Finding } from '../lib/core/finding';
import { findingText } from './findingText';
import { Icon } from './Icon';
import { useWords } from './words';

interface Props {
  findings: readonly Finding[];
  acknowledged?: Acknowledgements;
  /** The products that findings may be about, to be named where they are several. */
  subjects: readonly Subject[];
}

/** What was found, the worst first: level, sentence, and where it can be looked up. */
export function FindingList({ findings, acknowledged = {}, subjects }: Props) {
  const say = useWords();
  const nameOf = (key: string | undefined) => {
    const subject = subjects.length > 1 ? subjects.find((at) => at.key === key) : undefined;
    return subject && (subject.name ?? subject.id);
  };
  return (
    <ul className="findings">
      {worstFirst(findings).map((finding) => {
        const { level, subject, link } = finding;
        const key = acknowledgementKey(finding);
        const name = nameOf(subject);
        const given = givenFor(finding, acknowledged);
        return (
          <li key={`${level} ${key}`} className={level}>
            <strong>
              <Icon name={level} /> {say(`level.${level}`)}
            </strong>{' '}
            <span>
              {name && <span className="soft">{name} </span>}
              {findingText(finding, say)}
              {given && (
                <span className="soft">
                  {' '}
                  {say('popup.records.because', { reason: say(`reason.${given.reason}`) })}
                </span>
              )}
              {link && (
                <>
                  {' '}
                  <a href={link} target="_blank" rel="noreferrer">
                    {say('panel.lookUp')}
                  </a>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
