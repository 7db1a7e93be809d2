import type { Reminder } from '../../lib/core/reminder';
import { beijingTime } from '../../lib/core/timing';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { Empty } from './Empty';
import { Rows } from './Rows';

interface Props {
  reminders: readonly Reminder[];
  now: number;
  onAdd: () => void;
  onEdit: (reminder: Reminder) => void;
  onRemove: (reminder: Reminder) => void;
  /** Done, or to be done after all. */
  onSettle: (reminder: Reminder, isDone: boolean) => void;
}

/** What is to be done, by when it is due; what is done is folded. */
export function ReminderView({ reminders, now, onAdd, onEdit, onRemove, onSettle }: Props) {
  const say = useWords();
  const sorted = [...reminders].sort((one, other) => one.dueAt - other.dueAt);
  const waiting = sorted.filter(({ state }) => state !== 'done');
  const done = sorted.filter(({ state }) => state === 'done').reverse();
  const add = (
    <button type="button" className={waiting.length > 0 ? 'button' : 'button main'} onClick={onAdd}>
      {say('popup.reminders.add')}
    </button>
  );
  const acts = {
    edit: say('popup.edit'),
    remove: say('popup.remove'),
    again: say('popup.reminders.again'),
  };
  const act = ({ text }: Reminder, name: keyof typeof acts, onPress: () => void) => (
    <button
      type="button"
      className="link"
      aria-label={say(`popup.reminders.${name}For`, { text })}
      onClick={onPress}
    >
      {acts[name]}
    </button>
  );
  return (
    <section>
      {waiting.length === 0 ? (
        <Empty action={add}>{say('popup.reminders.empty')}</Empty>
      ) : (
        <>
          <div className="split heading">
            <h2>{say('popup.tab.reminders')}</h2>
            {add}
          </div>
          <Rows label={say('popup.tab.reminders')}>
            {waiting.map((at) => (
              <li key={at.id} className="row">
                <div className="what">
                  <p>{at.text}</p>
                  <p className={at.dueAt <= now ? 'due' : 'soft'}>
                    {at.dueAt <= now && (
                      <strong>
                        <Icon name="warning" /> {say('popup.reminders.due')}{' '}
                      </strong>
                    )}
                    {say('popup.reminders.at', { time: beijingTime(at.dueAt) })}
                  </p>
                  <p className="buttons quiet">
                    {act(at, 'edit', () => onEdit(at))}
                    {act(at, 'remove', () => onRemove(at))}
                    {at.link && (
                      <a href={at.link} target="_blank" rel="noreferrer">
                        {say('popup.reminders.go')}
                      </a>
                    )}
                  </p>
                </div>
                <button
                  type="button"
                  className="button"
                  data-row
                  aria-label={say('popup.reminders.doneFor', { text: at.text })}
                  onClick={() => onSettle(at, true)}
                >
                  {say('popup.reminders.done')}
                </button>
              </li>
            ))}
          </Rows>
        </>
      )}
      {done.length > 0 && (
        <details>
          <summary>{say('popup.reminders.finished', { count: done.length })}</summary>
          <ul className="rows">
            {done.map((at) => (
              <li key={at.id} className="row">
                <div className="what soft">
                  <p>{at.text}</p>
                  <p>{say('popup.reminders.at', { time: beijingTime(at.dueAt) })}</p>
                </div>
                {act(at, 'again', () => onSettle(at, false))}
                {act(at, 'remove', () => onRemove(at))}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
