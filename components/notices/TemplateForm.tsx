import { useRef } from 'react';
import type { Checked, Filled } from '../../lib/core/notice';
import { audiences } from '../../lib/core/template';
import { draftProblem, type TemplateDraft } from '../../lib/core/templateDraft';
import { DraftForm } from '../popup/DraftForm';
import { focusIfLost } from '../popup/focus';
import { useWords } from '../words';
import type { NoticeDesk } from './noticeDesk';
import { problemText } from './noticeWords';
import { TemplateFault } from './TemplateFault';
import { TemplatePreview } from './TemplatePreview';
import { TemplateTraits } from './TemplateTraits';
import { VariablePalette, type PaletteGroup } from './VariablePalette';

interface Props {
  draft: TemplateDraft;
  isNew: boolean;
  folders: readonly string[];
  desk: NoticeDesk;
  palette: readonly PaletteGroup[];
  /** What the language says of the text; undefined until it has come. */
  checked: Checked | undefined;
  preview: Filled | undefined;
  onChange: (draft: TemplateDraft) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** Adds or changes a template; what is typed is kept by whoever shows it, letter by letter. */
export function TemplateForm({ draft, isNew, folders, desk, palette, ...rest }: Props) {
  const say = useWords();
  const { checked, preview, onChange, onSave, onCancel } = rest;
  const text = useRef<HTMLTextAreaElement>(null);
  const lacking = draftProblem(draft);
  // What goes wrong with this case alone keeps no template from being saved.
  const ofCase = preview && 'problem' in preview ? preview.problem : undefined;
  const fault = checked?.problem ?? ofCase;
  const problem = lacking
    ? say(`templates.draft.${lacking}`, { count: draft.text.trim().length })
    : (checked?.problem && problemText(checked.problem, say)) ||
      (!checked && say('templates.draft.loading'));
  const insert = (given: string): void => {
    const field = text.current;
    if (!field) return;
    field.setRangeText(given, field.selectionStart, field.selectionEnd, 'end');
    field.focus();
    onChange({ ...draft, text: field.value });
  };
  const change = (part: Partial<TemplateDraft>) => onChange({ ...draft, ...part });
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
            ref={focusIfLost}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
        </label>
        <label className="labelled">
          <span>{say('popup.templates.audience')}</span>
          <select
            className="field"
            value={draft.audience}
            onChange={(event) =>
              change({ audience: event.currentTarget.value as TemplateDraft['audience'] })
            }
          >
            {audiences.map((audience) => (
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
          rows={9}
          value={draft.text}
          aria-invalid={fault !== undefined}
          aria-describedby="templateFault"
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <div id="templateFault" role="status">
        {fault && (
          <TemplateFault
            text={draft.text}
            fault={fault}
            onShow={() => {
              text.current?.focus();
              text.current?.setSelectionRange(fault.from, fault.to);
            }}
          />
        )}
      </div>
      <VariablePalette groups={palette} onInsert={insert} />
      <TemplatePreview
        draft={draft}
        preview={preview}
        used={checked?.used ?? []}
        known={palette.flatMap(({ items }) => items.map(({ label }) => label))}
        desk={desk}
      />
      <TemplateTraits draft={draft} folders={folders} channels={desk.channels} onChange={change} />
    </DraftForm>
  );
}
