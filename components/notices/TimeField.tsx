import { useId, type Ref } from 'react';
import { beijingField, fromBeijingField } from '../../lib/core/beijingField';
import { useWords } from '../words';
import type { FieldProps } from './BlankField';

/** An instant that a notice lacks: now, or a time of Beijing; whatever was written before stays readable. */
export function TimeField({ ask: { name, isBlank }, value, onGive, place }: FieldProps) {
  const say = useWords();
  const id = useId();
  return (
    <div className="labelled">
      <label htmlFor={id}>
        {name}
        {!isBlank && !value && <span className="tag">{say('notices.optional')}</span>}
      </label>
      <span className="buttons">
        <button
          type="button"
          className="button"
          ref={place as Ref<HTMLButtonElement>}
          aria-label={say('notices.nowFor', { name })}
          onClick={() => onGive(beijingField(Date.now()))}
        >
          {say('notices.now')}
        </button>
        <input
          id={id}
          className="field"
          type="datetime-local"
          value={fromBeijingField(value) === undefined ? '' : value}
          onChange={(event) => onGive(event.currentTarget.value)}
        />
      </span>
    </div>
  );
}
