import { useId, useState } from 'react';
import type { Inserted } from '../../lib/core/insertion';
import { hasStrayBraces, type Notice, type Template } from '../../lib/core/template';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { InsertResult } from './InsertResult';

interface Props {
  template: Template;
  notice: Notice;
  copied: { isDone: boolean } | undefined;
  /** What became of the last insertion into the page. */
  inserted?: Inserted;
  onCopy: (text: string) => void;
  onInsert?: (text: string) => void;
  /** Copying was refused for a blank: that is where to go on. */
  onBlank: () => void;
  onEdit: () => void;
  onRemove: () => void;
}

/** One template filled for a case. With a blank in it, it is not copied. */
export function NoticeCard({ template, notice, copied, inserted, ...on }: Props) {
  const say = useWords();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const isStray = hasStrayBraces(template.text);
  const isReady = notice.blanks.length === 0 && !isStray;
  const take = (send: (text: string) => void): void => {
    setRefused(!isReady);
    if (isReady) send(notice.text);
    else if (!isStray) on.onBlank();
  };
  const { onInsert } = on;
  const { name } = template;
  return (
    <li className="card notice">
      <div className="split">
        <h3>
          {name} <span className="tag">{say(`audience.${template.audience}`)}</span>
        </h3>
        <span className="buttons together">
          {onInsert && (
            <button
              type="button"
              className="button"
              aria-label={say('popup.insert.doFor', { name })}
              onClick={() => take(onInsert)}
            >
              {say('popup.insert.do')}
            </button>
          )}
          <button
            type="button"
            className="button own"
            data-row
            aria-label={say('popup.templates.copyFor', { name })}
            aria-describedby={id}
            onClick={() => take(on.onCopy)}
          >
            {say('popup.copy')}
          </button>
        </span>
      </div>
      <p
        id={id}
        role={isRefused && !isReady ? 'alert' : 'status'}
        className={isReady ? 'copied' : 'lacking'}
      >
        {isReady && copied?.isDone && (
          <>
            <Icon name="done" /> {say('popup.copied')}
          </>
        )}
        {!isReady && isRefused && (
          <>
            <Icon name="danger" />{' '}
            {isStray
              ? say('popup.templates.stray')
              : say('popup.templates.missing', {
                  names: notice.blanks.join(say('popup.check.comma')),
                })}
          </>
        )}
      </p>
      {inserted && isReady && <InsertResult result={inserted} length={notice.text.length} />}
      {copied?.isDone === false && isReady ? (
        <>
          <p role="alert" className="lacking">
            <Icon name="warning" /> {say('popup.copyRefused')}
          </p>
          <textarea
            className="field byHand"
            readOnly
            aria-label={name}
            value={notice.text}
            ref={(field) => {
              field?.focus();
              field?.select();
            }}
          />
        </>
      ) : (
        <p className={isWhole ? 'text whole' : 'text'}>{withBlanksMarked(notice)}</p>
      )}
      <div className="buttons quiet">
        <button
          type="button"
          className="link"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {say(isWhole ? 'popup.templates.fold' : 'popup.templates.expand')}
        </button>
        <button
          type="button"
          className="link"
          aria-label={say('popup.templates.editFor', { name })}
          onClick={on.onEdit}
        >
          {say('popup.edit')}
        </button>
        <button
          type="button"
          className="link"
          aria-label={say('popup.templates.removeFor', { name })}
          onClick={on.onRemove}
        >
          {say('popup.remove')}
        </button>
      </div>
    </li>
  );
}

function withBlanksMarked({ text, blanks }: Notice) {
  const marked = new Set(blanks.map((name) => `【${name}】`));
  return text
    .split(/(【[^】]*】)/)
    .map((part, index) => (marked.has(part) ? <mark key={index}>{part}</mark> : part));
}
