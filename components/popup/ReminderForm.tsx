import { beijingField, fromBeijingField } from '../../lib/core/beijingField';
import {
  firstRepeatDraft,
  readRepeat,
  type ReadRepeat,
  type RepeatDraft,
} from '../../lib/core/repeatDraft';
import { nextMidnight } from '../../lib/core/timing';
import { useWords } from '../words';
import { DraftForm } from './DraftForm';
import { focusIfLost } from './focus';
import { RepeatFields } from './RepeatFields';
import { dayTime } from './repeatWords';

interface Draft {
  text: string;
  /** Beijing time, as the field has it; not looked at where it recurs. */
  when: string;
  repeat?: RepeatDraft;
}

interface Props {
  draft: Draft;
  isNew: boolean;
  now: number;
  /** How it recurs now, where the form has no fields for that. */
  kept?: string;
  /** The next times of what recurs so; undefined while they are not known. */
  nextTimes?: (how: ReadRepeat) => readonly number[] | undefined;
  onChange: (draft: Draft) => void;
  onSave: () => void;
  onCancel: () => void;
}

const minute = 60_000;

/** Adds or changes a reminder; what is typed is kept by whoever shows it. */
export function ReminderForm(props: Props) {
  const { draft, isNew, now, kept = '', nextTimes, onChange, onSave, onCancel } = props;
  const say = useWords();
  const repeat = draft.repeat ?? firstRepeatDraft;
  const how = readRepeat(repeat);
  const isOnce = how.kind === 'once';
  const problem = !draft.text.trim()
    ? say('popup.reminders.needText')
    : how.kind === 'wrong'
      ? say(`popup.repeat.wrong.${how.problem}`)
      : isOnce && fromBeijingField(draft.when) === undefined && say('popup.reminders.needWhen');
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
      <RepeatFields
        draft={repeat}
        kept={kept}
        onChange={(changed) => onChange({ ...draft, repeat: changed })}
      />
      {isOnce && (
        <>
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
        </>
      )}
      {!isOnce && <NextTimes times={nextTimes?.(how)} isEnding={how.kind === 'rule'} now={now} />}
    </DraftForm>
  );
}

interface NextProps {
  times: readonly number[] | undefined;
  /** What has no next time has ended, and waits for no campaign. */
  isEnding: boolean;
  now: number;
}

/** When it comes next, so that what was chosen can be seen. */
function NextTimes({ times, isEnding, now }: NextProps) {
  const say = useWords();
  return (
    <p role="status" className="soft">
      {times &&
        (times.length === 0
          ? say(isEnding ? 'popup.reminders.ended' : 'popup.reminders.resting')
          : say('popup.repeat.next', {
              times: times.map((at) => dayTime(at, now, say)).join(say('panel.comma')),
            }))}
    </p>
  );
}
