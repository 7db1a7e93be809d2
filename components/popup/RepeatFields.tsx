import { nths, weekdays } from '../../lib/core/repeat';
import { repeatChoices, type RepeatDraft } from '../../lib/core/repeatDraft';
import { useWords } from '../words';
import { nthName } from './repeatWords';

interface Props {
  draft: RepeatDraft;
  /** How it recurs now, where the form has no fields for that. */
  kept: string;
  onChange: (draft: RepeatDraft) => void;
}

/** How a reminder recurs: chosen, with the fields that the choice needs. */
export function RepeatFields({ draft, kept, onChange }: Props) {
  const say = useWords();
  const { choice } = draft;
  const change = (part: Partial<RepeatDraft>) => onChange({ ...draft, ...part });
  const choices = [...repeatChoices, ...(kept ? (['kept'] as const) : [])];
  const field = (name: 'every' | 'dates' | 'before', label: string) => (
    <label className="labelled">
      <span>{label}</span>
      <input
        className="field"
        inputMode={name === 'dates' ? undefined : 'numeric'}
        value={draft[name]}
        maxLength={40}
        onChange={(event) => change({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <>
      <label className="labelled">
        <span>{say('popup.repeat.title')}</span>
        <select
          className="field"
          value={choice}
          onChange={(event) => {
            const chosen = choices.find((name) => name === event.currentTarget.value);
            if (chosen) change({ choice: chosen });
          }}
        >
          {choices.map((name) => (
            <option key={name} value={name}>
              {name === 'kept' ? kept : say(`popup.repeat.choice.${name}`)}
            </option>
          ))}
        </select>
      </label>
      {choice === 'weekly' && (
        <fieldset>
          <legend>{say('popup.repeat.days')}</legend>
          <div className="buttons">
            {weekdays.map((day) => (
              <label key={day} className="tick">
                <input
                  type="checkbox"
                  checked={draft.days.includes(day)}
                  onChange={(event) => {
                    const others = draft.days.filter((at) => at !== day);
                    change({ days: event.currentTarget.checked ? [...others, day] : others });
                  }}
                />
                {say(`popup.repeat.day.${day}`)}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {choice === 'nth' && (
        <p className="buttons">
          <Select
            label={say('popup.repeat.which')}
            value={draft.nth}
            options={nths.map((nth) => [String(nth), say(`popup.repeat.nth.${nthName(nth)}`)])}
            onChange={(nth) => change({ nth })}
          />
          <Select
            label={say('popup.repeat.days')}
            value={draft.weekday}
            options={weekdays.map((day) => [day, say(`popup.repeat.day.${day}`)])}
            onChange={(weekday) => change({ weekday })}
          />
        </p>
      )}
      {choice === 'monthly' && field('dates', say('popup.repeat.dates'))}
      {choice === 'sale' && field('before', say('popup.repeat.before'))}
      {choice === 'daily' && field('every', say('popup.repeat.every.daily'))}
      {choice === 'weekly' && field('every', say('popup.repeat.every.weekly'))}
      {(choice === 'monthly' || choice === 'monthEnd' || choice === 'nth') &&
        field('every', say('popup.repeat.every.monthly'))}
      {choice !== 'once' && choice !== 'kept' && (
        <label className="labelled">
          <span>{say('popup.repeat.clock')}</span>
          <input
            className="field"
            type="time"
            value={draft.clock}
            onChange={(event) => change({ clock: event.currentTarget.value })}
          />
        </label>
      )}
      {choice !== 'once' && choice !== 'kept' && choice !== 'sale' && (
        <label className="labelled">
          <span>{say('popup.repeat.until')}</span>
          <input
            className="field"
            type="date"
            value={draft.until}
            onChange={(event) => change({ until: event.currentTarget.value })}
          />
        </label>
      )}
    </>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  return (
    <select
      className="field"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map(([at, name]) => (
        <option key={at} value={at}>
          {name}
        </option>
      ))}
    </select>
  );
}
