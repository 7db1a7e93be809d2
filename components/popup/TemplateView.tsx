import { useRef } from 'react';
import type { Case } from '../../lib/core/case';
import type { Inserted } from '../../lib/core/insertion';
import { fillTemplate, type Template } from '../../lib/core/template';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { nameOf } from './caseWords';
import { Empty } from './Empty';
import { NoticeCard } from './NoticeCard';
import { promiseWords } from './promiseWords';
import { Rows } from './Rows';

interface Props {
  templates: readonly Template[];
  cases: readonly Case[];
  /** The case that the notices are filled from. */
  record: Case | undefined;
  /** What the merchant has filled in where the case knows nothing. */
  given: Readonly<Record<string, string>>;
  /** What became of the last copying: of which template, and whether the browser let us. */
  copied: { id: string; isDone: boolean } | undefined;
  /** What became of the last insertion, and of which template. */
  inserted?: { id: string; result: Inserted };
  onChoose: (id: string) => void;
  onGive: (variable: string, value: string) => void;
  onCopy: (template: Template, text: string) => void;
  onInsert?: (template: Template, text: string) => void;
  onAdd: () => void;
  onEdit: (template: Template) => void;
  onRemove: (template: Template) => void;
  onRestore: () => void;
}

/** Notices filled from one case, to be copied. */
export function TemplateView({ templates, cases, record, given, copied, inserted, ...on }: Props) {
  const say = useWords();
  const words = promiseWords(say);
  const { onInsert } = on;
  const firstBlank = useRef<HTMLInputElement>(null);
  const blanks = [
    ...new Set(templates.flatMap(({ text }) => fillTemplate(text, record, {}, words).blanks)),
  ];
  if (templates.length === 0) {
    return (
      <Empty
        action={
          <span className="buttons">
            <button type="button" className="button main" onClick={on.onRestore}>
              {say('popup.templates.restore')}
            </button>
            <button type="button" className="button" onClick={on.onAdd}>
              {say('popup.templates.add')}
            </button>
          </span>
        }
      >
        {say('popup.templates.empty')}
      </Empty>
    );
  }
  return (
    <section>
      {(cases.length > 0 || blanks.length > 0) && (
        <div className="fill card">
          {cases.length > 0 && (
            <label className="labelled">
              <span>{say('popup.templates.from')}</span>
              <select
                className="field"
                value={record?.id ?? ''}
                onChange={(event) => on.onChoose(event.currentTarget.value)}
              >
                {cases.map(({ id, createdAt, hold }) => (
                  <option key={id} value={id}>
                    {beijingTime(createdAt)} {say(`action.${hold.action}`)} {nameOf(hold, say)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {blanks.length > 0 && (
            <fieldset>
              <legend>{say(record ? 'popup.templates.blanks' : 'popup.templates.noCase')}</legend>
              {blanks.map((name, index) => (
                <label key={name} className="labelled">
                  <span>{name}</span>
                  <input
                    className="field"
                    ref={index === 0 ? firstBlank : undefined}
                    value={given[name] ?? ''}
                    maxLength={200}
                    onChange={(event) => on.onGive(name, event.currentTarget.value)}
                  />
                </label>
              ))}
            </fieldset>
          )}
        </div>
      )}
      <div className="split heading">
        <h2>{say('popup.tab.templates')}</h2>
        <button type="button" className="button" onClick={on.onAdd}>
          {say('popup.templates.add')}
        </button>
      </div>
      <Rows label={say('popup.tab.templates')}>
        {templates.map((template) => (
          <NoticeCard
            key={template.id}
            template={template}
            notice={fillTemplate(template.text, record, given, words)}
            copied={copied?.id === template.id ? copied : undefined}
            inserted={inserted?.id === template.id ? inserted.result : undefined}
            onInsert={onInsert && ((text) => onInsert(template, text))}
            onCopy={(text) => on.onCopy(template, text)}
            onBlank={() => firstBlank.current?.focus()}
            onEdit={() => on.onEdit(template)}
            onRemove={() => on.onRemove(template)}
          />
        ))}
      </Rows>
    </section>
  );
}
