import type { ItemDraft } from '../../lib/core/listDraft';
import {
  answeringFields,
  answerWays,
  unitLength,
  type AnsweringField,
  type AnswerWay as Way,
} from '../../lib/core/ownItem';
import { useWords } from '../words';

interface Props {
  draft: ItemDraft;
  onChange: (part: Partial<ItemDraft>) => void;
}

/** How an own item is answered, and what that way needs: a unit, options, what the page may say. */
export function AnswerWay({ draft, onChange }: Props) {
  const say = useWords();
  const { by = 'tick' } = draft;
  const line = (name: 'unit' | 'options' | 'words', most: number) => (
    <label className="labelled">
      <span className="soft">{say(`workbench.lists.${name}`)}</span>
      <input
        className="field"
        value={draft[name] ?? ''}
        maxLength={most}
        onChange={(event) => onChange({ [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <>
      <label className="labelled">
        <span className="soft">{say('workbench.lists.by')}</span>
        <select
          className="field"
          value={by}
          onChange={(event) => onChange({ by: event.currentTarget.value as Way })}
        >
          {answerWays.map((way) => (
            <option key={way} value={way}>
              {say(`workbench.lists.way.${way}`)}
            </option>
          ))}
        </select>
      </label>
      {by === 'value' && line('unit', unitLength)}
      {by === 'choice' && line('options', lineLength)}
      {by === 'fact' && (
        <div className="pair">
          {line('words', lineLength)}
          <label className="labelled">
            <span className="soft">{say('workbench.lists.field')}</span>
            <select
              className="field"
              value={draft.field ?? answeringFields[0]}
              onChange={(event) => onChange({ field: event.currentTarget.value as AnsweringField })}
            >
              {answeringFields.map((field) => (
                <option key={field} value={field}>
                  {say(`fact.${field}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </>
  );
}

/** Room for the most and longest options, and what parts them. */
const lineLength = 140;
