import type { NoticeSlot, Telling } from '../../lib/core/noticePlan';
import type { Template } from '../../lib/core/template';
import { beijingTime } from '../../lib/core/timing';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { toldText } from './noticeWords';

interface Props {
  slots: readonly NoticeSlot[];
  /** Goes to the template, filled from this case. */
  onWrite: (template: Template) => void;
}

/** Who is to be told when, and who has been. */
export function NoticePlanView({ slots, onWrite }: Props) {
  const say = useWords();
  if (slots.length === 0) return null;
  return (
    <>
      <h3>{say('notices.plan')}</h3>
      <ol className="noticePlan">
        {slots.map(({ timing, at, state, tellings }) => (
          <li key={timing}>
            <p>
              <strong>{say(`timing.${timing}`)}</strong>
              {at !== undefined && timing !== 'after' && (
                <time className="soft"> {beijingTime(at).slice(0, 5)}</time>
              )}
              {tellings.some(({ told }) => !told) && state !== 'open' && state !== 'later' && (
                <span className={state === 'late' ? 'lacking' : 'due'}>
                  {' '}
                  <Icon name={state === 'late' ? 'danger' : 'warning'} />{' '}
                  {say(`notices.state.${state}`)}
                </span>
              )}
            </p>
            <ul>
              {tellings.map((telling) => (
                <Line key={telling.audience} {...telling} onWrite={onWrite} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function Line({
  audience,
  template,
  told,
  parts,
  other,
  onWrite,
}: Telling & Pick<Props, 'onWrite'>) {
  const say = useWords();
  return (
    <li className="split">
      <span className="name">
        {say(`audience.${audience}`)} <span className="soft">{template.name}</span>
        {other && (
          <span className="soft">
            {' '}
            {say('notices.other', {
              name: other.template.name,
              when: toldText({ told: other }, say),
            })}
          </span>
        )}
      </span>
      {told && (
        <span className="told">
          <Icon name="done" /> {toldText({ told }, say)}
        </span>
      )}
      {parts && <span className="lacking">{toldText(parts, say)}</span>}
      <button
        type="button"
        className="link"
        aria-label={say('notices.writeFor', {
          audience: say(`audience.${audience}`),
          name: template.name,
        })}
        onClick={() => onWrite(template)}
      >
        {say(told ? 'notices.again' : 'notices.write')}
      </button>
    </li>
  );
}
