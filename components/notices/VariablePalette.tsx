import { useWords } from '../words';

export interface PaletteItem {
  label: string;
  /** What is put into the text. */
  insert: string;
}

export interface PaletteGroup {
  id: 'case' | 'given' | 'forms';
  items: readonly PaletteItem[];
}

interface Props {
  groups: readonly PaletteGroup[];
  onInsert: (text: string) => void;
}

/** What can be put into a template with one press: variables, and the forms of the language. */
export function VariablePalette({ groups, onInsert }: Props) {
  const say = useWords();
  return (
    <details className="palette" open>
      <summary>{say('popup.templates.insert')}</summary>
      {groups.map(({ id, items }) => (
        <div key={id} role="group" aria-label={say(`templates.palette.${id}`)}>
          <p className="soft">{say(`templates.palette.${id}`)}</p>
          <div className="buttons">
            {items.map(({ label, insert }) => (
              <button
                key={label}
                type="button"
                className="button small"
                title={insert}
                onClick={() => onInsert(insert)}
              >
                {label}
              </button>
            ))}
          </div>
        </div>
      ))}
    </details>
  );
}
