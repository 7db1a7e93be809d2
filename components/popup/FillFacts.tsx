import { useId, useState } from 'react';
import { fillable, filled, isUnknown } from '../../lib/core/filled';
import type { Fact, FactField } from '../../lib/core/fact';
import { useWords } from '../words';

interface Props {
  facts: readonly Fact[];
  /** What the checklist asks for: it is answered there. */
  asked: ReadonlySet<string>;
  onFill: (field: FactField, value: string) => void;
}

/** What the page does not say of a product, to be filled in by whoever knows it. */
export function FillFacts({ facts, asked, onFill }: Props) {
  const say = useWords();
  const problemId = useId();
  const unknown = fillable.filter((field) => isUnknown(facts, field) && !asked.has(field));
  const [field = unknown[0], setField] = useState<FactField>();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const chosen = unknown.find((at) => at === field) ?? unknown[0];
  if (!chosen) return null;
  return (
    <form
      className="fill"
      onSubmit={(event) => {
        event.preventDefault();
        const isValue = filled(chosen, text, 0) !== undefined;
        setRefused(!isValue);
        if (!isValue) return;
        onFill(chosen, text.trim());
        setText('');
      }}
    >
      <select
        className="field"
        aria-label={say('popup.fill.which')}
        value={chosen}
        onChange={(event) => setField(event.currentTarget.value as FactField)}
      >
        {unknown.map((at) => (
          <option key={at} value={at}>
            {say(`fact.${at}`)}
          </option>
        ))}
      </select>
      <input
        className="field"
        aria-label={say('popup.fill.value', { field: say(`fact.${chosen}`) })}
        aria-invalid={isRefused}
        aria-describedby={isRefused ? problemId : undefined}
        maxLength={40}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" className="button small">
        {say('popup.fill.do')}
      </button>
      {isRefused && (
        <p role="alert" id={problemId} className="lacking">
          {say('popup.fill.refused')}
        </p>
      )}
    </form>
  );
}
