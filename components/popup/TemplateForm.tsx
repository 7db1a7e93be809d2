import { useRef } from 'react';
import { audiences, hasStrayBraces, variableNames, type Template } from '../../lib/core/template';
import { useWords } from '../words';
import { DraftForm } from './DraftForm';
import { focusIfLost } from './focus';

type Draft = Pick<Template, 'name' | 'audience' | 'text'>;

interface Props {
  draft: Draft;
  isNew: boolean;
  onChange: (draft: Draft) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** Adds or changes a template; what is typed is kept by whoever shows it, letter by letter. */
export function TemplateForm({ draft, isNew, onChange, onSave, onCancel }: Props) {
  const say = useWords();
  const text = useRef<HTMLTextAreaElement>(null);
  const problem = !draft.name.trim()
    ? say('popup.templates.needName')
    : !draft.text.trim()
      ? say('popup.templates.needText')
      : hasStrayBraces(draft.text) && say('popup.templates.stray');
  const insert = (name: string): void => {
    const field = text.current;
    if (!field) return;
    field.setRangeText(`{{${name}}}`, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    onChange({ ...draft, text: field.value });
  };
  return (
    <DraftForm
      title={say(isNew ? 'popup.templates.add' : 'popup.templates.editing')}
      problem={problem}
      onSave={onSave}
      onCancel={onCancel}
    >
      <div className="pair">
        <label className="labelled">
          <span>{say('popup.templates.name')}</span>
          <input
            className="field"
            value={draft.name}
            maxLength={40}
            ref={focusIfLost}
            onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
          />
        </label>
        <label className="labelled">
          <span>{say('popup.templates.audience')}</span>
          <select
            className="field"
            value={draft.audience}
            onChange={(event) =>
              onChange({ ...draft, audience: event.currentTarget.value as Draft['audience'] })
            }
          >
            {Object.values(audiences).map((audience) => (
              <option key={audience} value={audience}>
                {say(`audience.${audience}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="labelled">
        <span>{say('popup.templates.text')}</span>
        <textarea
          className="field"
          ref={text}
          rows={8}
          value={draft.text}
          maxLength={2000}
          onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
      </label>
      <div role="group" aria-label={say('popup.templates.insert')}>
        <p className="soft">{say('popup.templates.insert')}</p>
        <div className="buttons">
          {variableNames.map((name) => (
            <button key={name} type="button" className="button small" onClick={() => insert(name)}>
              {name}
            </button>
          ))}
        </div>
      </div>
    </DraftForm>
  );
}
