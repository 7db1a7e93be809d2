import { useRef, useState, type FormEvent } from 'react';
import { audiences, hasStrayBraces, variableNames, type Template } from '../../lib/core/template';
import { useWords } from '../words';
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
  const [isTried, setTried] = useState(false);
  const problem = !draft.name.trim()
    ? say('popup.templates.needName')
    : !draft.text.trim()
      ? say('popup.templates.needText')
      : hasStrayBraces(draft.text) && say('popup.templates.stray');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!problem) onSave();
  };
  const insert = (name: string): void => {
    const field = text.current;
    if (!field) return;
    field.setRangeText(`{{${name}}}`, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    onChange({ ...draft, text: field.value });
  };
  return (
    <form className="form" onSubmit={submit}>
      <h2>{say(isNew ? 'popup.templates.add' : 'popup.templates.editing')}</h2>
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
      {isTried && problem && (
        <p role="alert" className="lacking">
          {problem}
        </p>
      )}
      <div className="buttons">
        <button type="submit" className="button main">
          {say('popup.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {say('popup.cancel')}
        </button>
      </div>
    </form>
  );
}
