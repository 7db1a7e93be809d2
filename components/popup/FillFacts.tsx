import { useId, useState } from 'react';
import { fieldsToFill, filled, type Choices } from '../../lib/core/filled';
import type { FactField, Subject } from '../../lib/core/fact';
import type { Hold } from '../../lib/core/hold';
import { typedOnly } from '../typedOnly';
import { useWords } from '../words';

interface Props {
  hold: Hold;
  subject: Subject;
  /** What the checklist asks for: it is answered there. */
  asked: ReadonlySet<string>;
  choices: Choices;
  onFill: (field: FactField, value: string) => void;
}

/** What the page does not say of a product, to be filled in by whoever knows it. */
export function FillFacts({ hold, subject, asked, choices, onFill }: Props) {
  const say = useWords();
  const problemId = useId();
  const unknown = fieldsToFill(hold, subject).filter((field) => !asked.has(field));
  const [field = unknown[0], setField] = useState<FactField>();
  const [text, setText] = useState('');
  /** Why it is not taken: nobody understands it, or it was not typed. */
  const [refused, setRefused] = useState<'refused' | 'noPaste'>();
  const chosen = unknown.find((at) => at === field) ?? unknown[0];
  if (!chosen) return null;
  const offered = choices[chosen];
  const label = say('popup.fill.value', { field: say(`fact.${chosen}`) });
  return (
    <form
      className="fill"
      onSubmit={(event) => {
        event.preventDefault();
        const isValue = filled(chosen, text, 0, choices) !== undefined;
        setRefused(isValue ? undefined : 'refused');
        if (!isValue) return;
        onFill(chosen, text.trim());
        setText('');
      }}
    >
      <select
        className="field"
        aria-label={say('popup.fill.which')}
        value={chosen}
        onChange={(event) => {
          setField(event.currentTarget.value as FactField);
          setText('');
          setRefused(undefined);
        }}
      >
        {unknown.map((at) => (
          <option key={at} value={at}>
            {say(`fact.${at}`)}
          </option>
        ))}
      </select>
      {offered ? (
        <select
          className="field"
          aria-label={label}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        >
          <option value="">{say('popup.fill.choose')}</option>
          {Object.values(offered).map((words) => (
            <option key={words}>{words}</option>
          ))}
        </select>
      ) : (
        <input
          className="field"
          aria-label={label}
          aria-invalid={refused === 'refused'}
          aria-describedby={refused && problemId}
          maxLength={40}
          value={text}
          {...typedOnly(() => setRefused('noPaste'))}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setRefused(undefined);
          }}
        />
      )}
      <button type="submit" className="button small" disabled={offered && text === ''}>
        {say('popup.fill.do')}
      </button>
      {refused && (
        <p role="alert" id={problemId} className="lacking">
          {say(`popup.fill.${refused}`)}
        </p>
      )}
    </form>
  );
}
