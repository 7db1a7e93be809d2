import type { Acknowledgement, OverrideReason } from '../../lib/core/acknowledgement';
import type { Finding } from '../../lib/core/finding';
import { isOwnLink } from '../../lib/core/trueOn';
import { useWords } from '../words';
import { Evidence } from './Evidence';
import { LevelSign } from './LevelSign';
import { Quiet } from './Quiet';
import { Reason } from './Reason';

interface Props {
  finding: Finding;
  /** What is to be looked up on the page is not told here. */
  asked: ReadonlySet<string>;
  /** The product that it is about, where there are several. */
  name?: string;
  /** By what it must be taken note of, if it must. */
  danger?: { key: string; given?: Acknowledgement };
  onAcknowledge?: (key: string, reason: OverrideReason) => void;
  /** A page may not link to our own: the background opens it. */
  onCalendar: () => void;
}

/** One finding: how grave, what, by which evidence, where it can be looked up, why to go on. */
export function FindingLine({ finding, asked, name, danger, onAcknowledge, onCalendar }: Props) {
  const say = useWords();
  const { level, link, field } = finding;
  const id = danger && `finding-${danger.key}`;
  return (
    <li className={`finding ${level}`}>
      <p id={id}>
        <LevelSign level={level} /> {name && <span className="of">{name}</span>}{' '}
        <Evidence finding={finding} asked={asked} />
        {link && ' '}
        {link && isOwnLink(link) && <Quiet onPress={onCalendar}>{say('panel.toCalendar')}</Quiet>}
        {link && !isOwnLink(link) && (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {say('panel.lookUp')}
          </a>
        )}
        {field && <span className="soft"> {say('panel.fillIn')}</span>}
      </p>
      {danger && id && onAcknowledge && (
        <Reason of={id} given={danger.given} onGive={(at) => onAcknowledge(danger.key, at)} />
      )}
    </li>
  );
}
