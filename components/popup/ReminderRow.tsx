import { delays, type Delay, type Reminder } from '../../lib/core/reminder';
import { isSeries } from '../../lib/core/series';
import { isVerification, verified, type Verified } from '../../lib/core/verification';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { dayTime, repeatWords } from './repeatWords';

/** What can be done with a reminder. */
export interface ReminderActs {
  onEdit: (reminder: Reminder) => void;
  onRemove: (reminder: Reminder) => void;
  onSettle: (reminder: Reminder, choice: 'done' | 'again' | Delay) => void;
  onPause: (reminder: Reminder, isPaused: boolean) => void;
  onVerify: (reminder: Reminder, answer: Verified) => void;
  onCase: (caseId: string) => void;
}

interface Props extends ReminderActs {
  reminder: Reminder;
  now: number;
  /** What its case is called; undefined where it has none, or that is not listed. */
  caseName: string | undefined;
}

/** One reminder: what, when, how often, where, for which case, and what can be done about it. */
export function ReminderRow({ reminder, now, caseName, ...on }: Props) {
  const say = useWords();
  const { text, link, caseId, state, dueAt } = reminder;
  const isDue = (state === 'shown' || state === 'waiting') && dueAt <= now;
  const recurs = isSeries(reminder);
  const act = (name: 'edit' | 'remove' | 'pause' | 'resume', onPress: () => void) => (
    <button
      type="button"
      className="link"
      aria-label={say(`popup.reminders.${name}For`, { text })}
      onClick={onPress}
    >
      {say(`popup.reminders.${name}`)}
    </button>
  );
  return (
    <li className="row">
      <div className="what">
        <p>{text}</p>
        <p className={isDue ? 'due' : 'soft'}>
          {isDue && (
            <strong>
              <Icon name="warning" /> {say('popup.reminders.due')}{' '}
            </strong>
          )}
          {state === 'paused'
            ? say('popup.reminders.paused')
            : state === 'resting'
              ? say(reminder.rule ? 'popup.reminders.ended' : 'popup.reminders.resting')
              : say('popup.reminders.at', { time: dayTime(dueAt, now, say) })}
        </p>
        {recurs && <p className="soft">{repeatWords(reminder, say)}</p>}
        {caseName !== undefined && caseId !== undefined && (
          <p>
            <button type="button" className="link" onClick={() => on.onCase(caseId)}>
              {say('popup.reminders.ofCase', { name: caseName })}
            </button>
          </p>
        )}
        <p className="buttons quiet">
          {link && (
            <a href={link} target="_blank" rel="noreferrer">
              {say('popup.reminders.go')}
            </a>
          )}
          {act('edit', () => on.onEdit(reminder))}
          {recurs && state !== 'paused' && act('pause', () => on.onPause(reminder, true))}
          {state === 'paused' && act('resume', () => on.onPause(reminder, false))}
          {act('remove', () => on.onRemove(reminder))}
        </p>
        {isDue && !recurs && (
          <p className="buttons quiet">
            <span className="soft">{say('popup.reminders.later')}</span>
            {delays.map((delay) => (
              <button
                key={delay}
                type="button"
                className="link"
                aria-label={say(`popup.reminders.delay.${delay}For`, { text })}
                onClick={() => on.onSettle(reminder, delay)}
              >
                {say(`popup.reminders.delay.${delay}`)}
              </button>
            ))}
          </p>
        )}
      </div>
      {!recurs && <Settle reminder={reminder} {...on} />}
    </li>
  );
}

/** Done with one press; of a promotion that was stopped it is asked what is seen. */
function Settle({
  reminder,
  onSettle,
  onVerify,
}: { reminder: Reminder } & Pick<ReminderActs, 'onSettle' | 'onVerify'>) {
  const say = useWords();
  const { text } = reminder;
  if (!isVerification(reminder))
    return (
      <button
        type="button"
        className="button"
        data-row
        aria-label={say('popup.reminders.doneFor', { text })}
        onClick={() => onSettle(reminder, 'done')}
      >
        {say('popup.reminders.done')}
      </button>
    );
  return (
    <div className="seen" role="group" aria-label={say('popup.reminders.seen')}>
      {verified.options.map((answer, index) => (
        <button
          key={answer}
          type="button"
          className="button"
          data-row={index === 0 ? '' : undefined}
          aria-label={`${say(`verified.${answer}`)} ${text}`}
          onClick={() => onVerify(reminder, answer)}
        >
          {say(`verified.${answer}`)}
        </button>
      ))}
    </div>
  );
}
