import type { ReactNode } from 'react';
import { useWords } from './words';

interface Props {
  label: string;
  /** Said with the label. */
  mark?: ReactNode;
  options: readonly string[];
  chosen: string | undefined;
  onChoose: (option: string) => void;
}

/** One of a few answers, in the merchant's own words. */
export function ChoiceField({ label, mark, options, chosen, onChoose }: Props) {
  const say = useWords();
  return (
    <label className="choice">
      <span>
        {label} {mark}
      </span>
      <select
        className="field"
        // What was chosen under another version of the list is no choice of this one.
        value={options.find((option) => option === chosen) ?? ''}
        onChange={({ currentTarget: { value } }) => onChoose(value)}
      >
        <option value="" disabled>
          {say('panel.choose')}
        </option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </select>
    </label>
  );
}
