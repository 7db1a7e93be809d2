import { useEffect, useId, useState } from 'react';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  label: string;
  unit: string;
  value: number;
  usual: number;
  least: number;
  most: number;
  /** A whole number within the bounds. */
  onChange: (value: number) => void;
}

const plainly = new Intl.NumberFormat('zh-CN');

/** A whole number that is kept as soon as it is one within its bounds, with the way back to the usual one. */
export function AmountField({ label, unit, value, usual, least, most, onChange }: Props) {
  const say = useWords();
  const id = useId();
  const [text, setText] = useState(String(value));
  // What is stored arrives later, or is set back: it stands where nothing else is being typed.
  useEffect(() => setText(String(value)), [value]);
  const typed = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  const isFit = typed >= least && typed <= most;
  const bounds = { least: plainly.format(least), most: plainly.format(most) };
  return (
    <div className="amount">
      <label htmlFor={id}>{label}</label>
      <span className="buttons">
        <input
          id={id}
          className="field"
          role="spinbutton"
          inputMode="numeric"
          autoComplete="off"
          maxLength={9}
          value={text}
          aria-valuemin={least}
          aria-valuemax={most}
          aria-valuenow={isFit ? typed : undefined}
          aria-invalid={!isFit}
          aria-describedby={`${id}-bounds`}
          onChange={(event) => {
            const given = event.currentTarget.value.normalize('NFKC').trim();
            setText(given);
            const amount = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
            if (amount >= least && amount <= most && amount !== value) onChange(amount);
          }}
        />
        <span>{unit}</span>
        <span id={`${id}-bounds`} className={isFit ? 'soft' : 'lacking'}>
          {isFit ? (
            say('workbench.settings.bounds', { ...bounds, usual: plainly.format(usual) })
          ) : (
            <>
              <Icon name="danger" />{' '}
              {say('workbench.settings.notKept', { ...bounds, value: plainly.format(value) })}
            </>
          )}
        </span>
        {value !== usual && (
          <button
            type="button"
            className="link"
            aria-label={say('workbench.settings.usualFor', { name: label })}
            onClick={() => onChange(usual)}
          >
            {say('workbench.settings.usual')}
          </button>
        )}
      </span>
    </div>
  );
}
