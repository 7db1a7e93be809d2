import { useEffect, useState, type ReactNode } from 'react';
import { typedOnly } from './typedOnly';

interface Props {
  id: string;
  label: string;
  /** Said with the label. */
  mark?: ReactNode;
  unit: string;
  value: number | undefined;
  isWrong: boolean;
  onChange: (value: number | undefined) => void;
}

/**
 * A number that the merchant looks up and types: pasting and dropping are refused, so that it
 * has passed through a head. Reports whole numbers from 0, or undefined for anything else.
 */
export function NumberField({ id, label, mark, unit, value, isWrong, onChange }: Props) {
  const [text, setText] = useState(value?.toString() ?? '');
  useEffect(() => {
    // What is stored arrives after the first paint; it must not take over what is being typed.
    if (value !== undefined) setText((typed) => (typed === '' ? String(value) : typed));
  }, [value]);
  return (
    <div className="number">
      <label htmlFor={id}>
        {label} {mark}
      </label>
      <input
        id={id}
        className="field"
        role="spinbutton"
        inputMode="numeric"
        autoComplete="off"
        maxLength={10}
        value={text}
        aria-valuemin={0}
        aria-valuenow={value}
        aria-invalid={isWrong}
        {...typedOnly()}
        onChange={(event) => {
          const digits = event.currentTarget.value
            .normalize('NFKC')
            .replace(/\D/g, '')
            .slice(0, 10);
          setText(digits);
          onChange(digits === '' ? undefined : Math.min(Number(digits), 1_000_000_000));
        }}
      />
      <span className="soft">{unit}</span>
    </div>
  );
}
