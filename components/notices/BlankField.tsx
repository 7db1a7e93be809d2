import type { Ref } from 'react';
import type { Ask } from '../../lib/core/notice';
import { useWords } from '../words';

export interface FieldProps {
  ask: Ask;
  value: string;
  onGive: (value: string) => void;
  place?: Ref<HTMLElement> | undefined;
}

/** Longest text that is put into a blank, and longest list. */
const longest = 500;
const longestList = 50_000;

/** One blank of a notice: words, one of several choices, or a list with one item a line. */
export function BlankField({
  ask: { name, choices, isBlank, isList },
  value,
  onGive,
  place,
}: FieldProps) {
  const say = useWords();
  const shared = {
    className: 'field',
    value,
    ref: place as Ref<never>,
    onChange: (event: { currentTarget: { value: string } }) => onGive(event.currentTarget.value),
  };
  return (
    <label className="labelled">
      <span>
        {name}
        {!isBlank && !value && <span className="tag">{say('notices.optional')}</span>}
      </span>
      {isList ? (
        <textarea
          {...shared}
          rows={4}
          maxLength={longestList}
          placeholder={say('notices.eachLine')}
        />
      ) : choices.length > 0 ? (
        <select {...shared}>
          <option value="">{say('notices.choose')}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </select>
      ) : (
        <input {...shared} maxLength={longest} />
      )}
    </label>
  );
}
