import { beijingField, fromBeijingField } from '../../lib/core/beijingField';
import { nextMidnight } from '../../lib/core/timing';
import { useWords } from '../words';
import { DraftForm } from './DraftForm';
import { focusIfLost } from './focus';

interface Draft {
  text: string;
  /** Beijing time, as the field has it. */
  when: string;
}

interface Props {
  draft: Draft;
  isNew: boolean;
  now: number;
  onChange: (draft: Draft) => void;
  onSave: () => void;
  onCancel: () => void;
}

const minute = 60_000;

/** Adds or changes a reminder; what is typed is kept by whoever shows it. */
export function ReminderForm({ draft, isNew, now, onChange, onSave, onCancel }: Props) {
  const say = useWords();
  const isTimed = fromBeijingField(draft.when) !== undefined;
  const problem = !draft.text.trim()
    ? say('popup.reminders.needText')
    : !isTimed && say('popup.reminders.needWhen');
  const soon = [
    ['soon', now + 10 * minute],
    ['hour', now + 60 * minute],
    ['tomorrow', nextMidnight(now) + 5 * minute],
  ] as const;
  return (
    <DraftForm
      title={say(isNew ? 'popup.reminders.add' : 'popup.reminders.editing')}
      problem={problem}
      onSave={onSave}
      onCancel={onCancel}
    >
      <label className="labelled">
        <span>{say('popup.reminders.text')}</span>
        <input
          className="field"
          value={draft.text}
          maxLength={200}
          ref={focusIfLost}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
      </label>
      <label className="labelled">
        <span>{say('popup.reminders.when')}</span>
        <input
          className="field"
          type="datetime-local"
          value={draft.when}
          onChange={(event) => onChange({ ...draft, when: event.currentTarget.value })}
        />
      </label>
      <div className="buttons">
        {soon.map(([name, at]) => (
          <button
            key={name}
            type="button"
            className="button small"
            onClick={() => onChange({ ...draft, when: beijingField(at) })}
          >
            {say(`popup.reminders.${name}`)}
          </button>
        ))}
      </div>
      <p className="soft">{say('popup.reminders.tomorrowHint')}</p>
    </DraftForm>
  );
}
