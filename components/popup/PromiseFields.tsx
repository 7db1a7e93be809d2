import { useId } from 'react';
import { affectedGroups, offers } from '../../lib/core/compensation';
import {
  readPromise,
  type PromiseDraft,
  type PromiseField,
} from '../../lib/core/compensationDraft';
import { useWords } from '../words';

interface Props {
  draft: PromiseDraft;
  /** Its place in the list, from 1. */
  number: number;
  /** How many the case says that they are. */
  known: number | undefined;
  now: number;
  onChange: (draft: PromiseDraft) => void;
  onRemove: () => void;
}

/** What the fields are called; `until` is a sentence's. */
const labels = { people: 'people', each: 'each', until: 'deadline' } as const;

/** One promise: who, what, how many, how much each, until when, and what else is to be said. */
export function PromiseFields({ draft, number, known, now, onChange, onRemove }: Props) {
  const say = useWords();
  const problemId = useId();
  const { counts, wrong } = readPromise(draft);
  const isLike = counts.people === undefined || counts.people === known;
  const isOver = counts.until !== undefined && counts.until <= now;
  const typed = (
    name: PromiseField,
    given: { type?: string; inputMode?: 'numeric' | 'decimal' },
  ) => (
    <label className="labelled">
      <span>{say(`popup.compensation.${labels[name]}`)}</span>
      <input
        className="field"
        autoComplete="off"
        maxLength={20}
        {...given}
        value={draft[name]}
        aria-invalid={wrong.includes(name)}
        aria-describedby={wrong.includes(name) ? problemId : undefined}
        onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
      />
    </label>
  );
  const chosen = (
    name: 'group' | 'offer',
    options: readonly (readonly [PromiseDraft[typeof name], string])[],
  ) => (
    <label className="labelled">
      <span>{say(`popup.compensation.${name}`)}</span>
      <select
        className="field"
        value={draft[name]}
        required
        onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
      >
        <option value="" disabled>
          {say('panel.choose')}
        </option>
        {options.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className="card promise">
      <legend>{say('popup.compensation.number', { number })}</legend>
      <div className="pair">
        {chosen(
          'group',
          affectedGroups.map((id) => [id, say(`affected.${id}`)]),
        )}
        {chosen(
          'offer',
          offers.map((id) => [id, say(`offer.${id}`)]),
        )}
      </div>
      <div className="three">
        {typed('people', { inputMode: 'numeric' })}
        {typed('each', { inputMode: 'decimal' })}
        {typed('until', { type: 'date' })}
      </div>
      <p id={problemId} className="lacking">
        {wrong.map((name) => say(`popup.compensation.wrong.${name}`)).join('')}
        {isOver && say('popup.compensation.over')}
      </p>
      {known !== undefined && (
        <p className="soft">
          {say(isLike ? 'popup.compensation.known' : 'popup.compensation.differs', {
            count: known,
          })}
        </p>
      )}
      <label className="labelled">
        <span>{say('popup.compensation.note')}</span>
        <input
          className="field"
          maxLength={200}
          value={draft.note}
          onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
        />
      </label>
      <button
        type="button"
        className="link"
        aria-label={say('popup.compensation.removeFor', { number })}
        onClick={onRemove}
      >
        {say('popup.remove')}
      </button>
    </fieldset>
  );
}
