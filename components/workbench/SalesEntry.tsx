import { useState, type ClipboardEvent, type FormEvent } from 'react';
import { amountIn } from '../../lib/core/hourCell';
import { useWords } from '../words';

/** The sales of a usual day as they are being typed: 24 fields, a second 24 for the weekend. */
export interface EntryDraft {
  isSplit: boolean;
  fields: readonly string[];
}

interface Props {
  draft: EntryDraft;
  onChange: (draft: EntryDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** Sales by hour, typed in or pasted from a spreadsheet. */
export function SalesEntry({ draft, onChange, onSave, onCancel }: Props) {
  const say = useWords();
  const [isTried, setTried] = useState(false);
  const { isSplit, fields } = draft;
  const used = isSplit ? fields : fields.slice(0, 24);
  const wrong = used.findIndex((text) => typeof amountIn(text) === 'string');
  const isNothing = used.every((text) => Object(amountIn(text)).amount === 0);
  const put = (at: number, texts: readonly string[]) =>
    onChange({
      ...draft,
      fields: fields.map((text, index) => texts[index - at]?.trim().slice(0, 12) ?? text),
    });
  const paste = (at: number, event: ClipboardEvent) => {
    const texts = event.clipboardData.getData('text').trim().split(/\s+/);
    if (texts.length < 2) return;
    event.preventDefault();
    put(at, texts);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong < 0 && !isNothing) onSave();
  };
  const day = (name: 'all' | 'weekdays' | 'weekend', first: number) => (
    <fieldset className="hours">
      <legend>{say(`sales.fields.${name}`)}</legend>
      {fields.slice(first, first + 24).map((text, hour) => (
        <label key={hour} className="labelled">
          <span>{say('calendar.clock', { hour })}</span>
          <input
            className="field"
            inputMode="decimal"
            maxLength={12}
            value={text}
            aria-label={say('sales.fieldFor', { day: say(`sales.fields.${name}`), hour })}
            aria-invalid={isTried && typeof amountIn(text) === 'string'}
            onPaste={(event) => paste(first + hour, event)}
            onChange={({ currentTarget }) => put(first + hour, [currentTarget.value])}
          />
        </label>
      ))}
    </fieldset>
  );
  return (
    <form className="card form" onSubmit={submit} noValidate aria-labelledby="entry">
      <h4 id="entry">{say('sales.enter')}</h4>
      <p className="soft">{say('sales.enterHint')}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={isSplit}
          onChange={({ currentTarget }) => onChange({ ...draft, isSplit: currentTarget.checked })}
        />
        {say('sales.split')}
      </label>
      {isSplit ? (
        <>
          {day('weekdays', 0)}
          {day('weekend', 24)}
        </>
      ) : (
        day('all', 0)
      )}
      {isTried && (wrong >= 0 || isNothing) && (
        <p role="alert" className="lacking">
          {wrong >= 0
            ? say('sales.wrong', { hour: wrong % 24, text: used[wrong] ?? '' })
            : say('sales.needOne')}
        </p>
      )}
      <p className="buttons">
        <button type="submit" className="button main">
          {say('popup.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say('popup.cancel')}
        </button>
      </p>
    </form>
  );
}
