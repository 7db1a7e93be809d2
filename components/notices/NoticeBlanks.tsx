import type { Ref } from 'react';
import type { Ask, Given } from '../../lib/core/notice';
import { useWords } from '../words';
import { BlankField, type FieldProps } from './BlankField';
import { TimeField } from './TimeField';

interface Props {
  asks: readonly Ask[];
  /** Names of what is an instant. */
  times: readonly string[];
  given: Given;
  onGive: (name: string, value: string) => void;
  /** The first field that keeps the notice from being copied. */
  first?: Ref<HTMLElement>;
}

/** What a notice lacks, and what it assumes, to be filled in place. */
export function NoticeBlanks({ asks, times, given, onGive, first }: Props) {
  const say = useWords();
  if (asks.length === 0) return null;
  const firstBlank = asks.find(({ isBlank }) => isBlank);
  return (
    <fieldset className="blanks">
      <legend>{say('notices.fill')}</legend>
      {asks.map((ask) => {
        const field: FieldProps = {
          ask,
          value: given[ask.name] ?? '',
          onGive: (value) => onGive(ask.name, value),
          ...(ask === firstBlank && { place: first }),
        };
        return ask.isTime || times.includes(ask.name) ? (
          <TimeField key={ask.name} {...field} />
        ) : (
          <BlankField key={ask.name} {...field} />
        );
      })}
    </fieldset>
  );
}
