import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Filled, Given } from '../../lib/core/notice';
import type { Inserted } from '../../lib/core/insertion';
import type { Template } from '../../lib/core/template';
import type { TemplateQuery } from '../../lib/core/templateSearch';
import { Empty } from '../popup/Empty';
import { Rows } from '../popup/Rows';
import { SearchField } from '../popup/SearchField';
import { useWords } from '../words';
import { NoticeCard, type NoticeActions } from './NoticeCard';
import type { NoticeDesk } from './noticeDesk';
import { TemplateFilter } from './TemplateFilter';
import { useNumberKeys } from './useNumberKeys';

interface Props extends NoticeActions {
  /** What the query asks for, the best first; and how many there are in all. */
  found: readonly Template[];
  total: number;
  query: TemplateQuery;
  folders: readonly string[];
  /** Undefined until the language has come. */
  fill: ((template: Template) => Filled) | undefined;
  /** It could not be loaded. */
  isFailed: boolean;
  /** Letters are looked for as pinyin: before, they find letters only. */
  hasSounds: boolean;
  given: Given;
  desk: NoticeDesk;
  copied: { id: string; isDone: boolean } | undefined;
  inserted?: { id: string; result: Inserted } | undefined;
  toldOf: (template: Template) => string | undefined;
  /** That the page is of another shop than the case, in words. */
  across?: string | undefined;
  onQuery: (query: TemplateQuery) => void;
  onAdd: () => void;
  onRestore: () => void;
  /** The case that they are filled from. */
  from?: ReactNode;
}

/** Cards that are shown at once: of thousands nobody looks at more, and each is filled. */
const atOnce = 20;

/** Notices filled from one case, to be found and copied. */
export function TemplateList({
  found,
  total,
  query,
  folders,
  fill,
  isFailed,
  hasSounds,
  from,
  ...rest
}: Props) {
  const say = useWords();
  const [most, setMost] = useState(atOnce);
  const list = useRef<HTMLElement>(null);
  useNumberKeys(list);
  const { given, desk, copied, inserted, toldOf, across, onQuery, onAdd, onRestore, ...on } = rest;
  const key = JSON.stringify(query);
  useEffect(() => setMost(atOnce), [key]);
  if (total === 0) {
    return (
      <Empty
        action={
          <span className="buttons">
            <button type="button" className="button main" onClick={onRestore}>
              {say('popup.templates.restore')}
            </button>
            <button type="button" className="button" onClick={onAdd}>
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
    <section className="templates" ref={list}>
      <SearchField
        label={say('templates.search')}
        value={query.search}
        enters={fill && hasSounds ? 'now' : 'soon'}
        onChange={(search) => onQuery({ ...query, search })}
      />
      {from}
      <TemplateFilter query={query} folders={folders} onQuery={onQuery} />
      <div className="split heading">
        <p className="soft apart">
          <span role="status">{say('templates.found', { count: found.length })}</span>
          <span>{say(on.onInsert ? 'templates.keysInsert' : 'templates.keys')}</span>
        </p>
        <button type="button" className="button" onClick={onAdd}>
          {say('popup.templates.add')}
        </button>
      </div>
      {isFailed && (
        <p role="alert" className="lacking">
          {say('templates.failed')}
        </p>
      )}
      {found.length === 0 && <Empty>{say('templates.none')}</Empty>}
      <Rows label={say('popup.tab.templates')}>
        {fill &&
          found
            .slice(0, most)
            .map((template, index) => (
              <NoticeCard
                key={template.id}
                template={template}
                place={index + 1}
                filled={fill(template)}
                given={given}
                desk={desk}
                copied={copied?.id === template.id ? copied : undefined}
                inserted={inserted?.id === template.id ? inserted.result : undefined}
                told={toldOf(template)}
                across={across}
                {...on}
              />
            ))}
      </Rows>
      {found.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + atOnce)}>
          {say('templates.more', { count: found.length - most })}
        </button>
      )}
    </section>
  );
}
