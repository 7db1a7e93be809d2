import { useState } from 'react';
import type { FactField } from '../../lib/core/fact';
import type { Choices } from '../../lib/core/filled';
import type { Hold } from '../../lib/core/hold';
import { FactList } from '../panel/FactList';
import { useWords } from '../words';
import { FillFacts } from './FillFacts';

interface Props {
  hold: Hold;
  /** What the checklist asks for: it is answered there. */
  asked: ReadonlySet<string>;
  choices: Choices;
  /** Says of a product what its page does not say; left out where nothing can be filled in any more. */
  onFill?: (key: string, field: FactField, value: string) => void;
}

/** What is known of a case's product, and the place for what its page does not say; of a batch, product by product. */
export function CaseFacts({ hold, asked, choices, onFill }: Props) {
  const say = useWords();
  const { subjects, action } = hold;
  const [chosen, setChosen] = useState<string>();
  const subject = subjects.find(({ key }) => key === chosen) ?? subjects[0];
  if (!subject) return null;
  return (
    <details>
      <summary>{say('popup.check.facts')}</summary>
      {subjects.length > 1 && (
        <select
          className="field"
          aria-label={say('popup.fill.product')}
          value={subject.key}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          {subjects.map(({ key, name, id }) => (
            <option key={key} value={key}>
              {name ?? id ?? key}
            </option>
          ))}
        </select>
      )}
      <FactList facts={subject.facts} action={action} asked={asked} />
      {onFill && (
        <FillFacts
          key={subject.key}
          {...{ hold, subject, asked, choices }}
          onFill={(field, value) => onFill(subject.key, field, value)}
        />
      )}
    </details>
  );
}
