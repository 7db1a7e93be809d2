import type { Ref } from 'react';
import type { Ask, Given } from '../../lib/core/notice';
import { useWords } from '../words';

interface Props {
  asks: readonly Ask[];
  given: Given;
  onGive: (name: string, value: string) => void;
  /** The first field that keeps the notice from being copied. */
  first?: Ref<HTMLElement>;
}

/** Longest text that is put into a blank, and longest list. */
const longest = 500;
const longestList = 15_000;

/** What a notice lacks, and what it assumes, to be filled in place. */
export function NoticeBlanks({ asks, given, onGive, first }: Props) {
  const say = useWords();
  if (asks.length === 0) return null;
  const firstBlank = asks.find(({ isBlank }) => isBlank);
  return (
    <fieldset className="blanks">
      <legend>{say('notices.fill')}</legend>
      {asks.map((ask) => {
        const { name, choices, isBlank, isList } = ask;
        const shared = {
          className: 'field',
          value: given[name] ?? '',
          ...(ask === firstBlank && { ref: first as Ref<never> }),
        };
        return (
          <label key={name} className="labelled">
            <span>
              {name}
              {!isBlank && !given[name] && <span className="tag">{say('notices.optional')}</span>}
            </span>
            {isList ? (
              <textarea
                {...shared}
                rows={4}
                maxLength={longestList}
                placeholder={say('notices.eachLine')}
                onChange={(event) => onGive(name, event.currentTarget.value)}
              />
            ) : choices.length > 0 ? (
              <select {...shared} onChange={(event) => onGive(name, event.currentTarget.value)}>
                <option value="">{say('notices.choose')}</option>
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {choice}
                  </option>
                ))}
              </select>
            ) : (
              <input
                {...shared}
                maxLength={longest}
                onChange={(event) => onGive(name, event.currentTarget.value)}
              />
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
