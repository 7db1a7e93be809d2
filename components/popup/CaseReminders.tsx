import type { Reminder } from '../../lib/core/reminder';
import { useWords } from '../words';
import { dayTime } from './repeatWords';

interface Props {
  /** Those of the case that are not done. */
  reminders: readonly Reminder[];
  now: number;
  onOpen: () => void;
}

/** How much is still to be done for a case, what comes next, and the way to all of it. */
export function CaseReminders({ reminders, now, onOpen }: Props) {
  const say = useWords();
  const [next] = [...reminders].sort((one, other) => one.dueAt - other.dueAt);
  return (
    <section>
      <h3>{say('popup.tab.reminders')}</h3>
      <p className="split">
        <span className="soft">
          {next
            ? say('popup.reminders.nextOf', {
                count: reminders.length,
                time: dayTime(next.dueAt, now, say),
                text: next.text,
              })
            : say('popup.reminders.noneOf')}
        </span>
        <button type="button" className="button small" onClick={onOpen}>
          {say('popup.reminders.open')}
        </button>
      </p>
    </section>
  );
}
