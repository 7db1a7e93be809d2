import { memo } from 'react';
import type { Case } from '../../lib/core/case';
import { beijingTime } from '../../lib/core/timing';
import { CaseSign } from '../popup/CaseSign';
import { nameOf, piecesOf, shopOf } from '../popup/caseWords';
import { Empty } from '../popup/Empty';
import { focusIfLost } from '../popup/focus';
import { Rows } from '../popup/Rows';
import { useWords } from '../words';

export interface RecordListProps {
  /** The newest first, as many as are listed so far. */
  cases: readonly Case[];
  /** How many records there are, and how many of them were looked at. */
  total: number;
  looked: number;
  /** `more`: there may be others. */
  state: 'looking' | 'done' | 'more' | 'failed' | undefined;
  /** The one that is open beside the list, or was open last: coming back, the focus is on it. */
  openId?: string;
  lastId?: string;
  onOpen: (record: Case) => void;
  onMore: () => void;
}

/** What was found among the records, the newest first, and how far the search has come. */
export function RecordList({
  cases,
  total,
  looked,
  state,
  openId,
  lastId,
  ...on
}: RecordListProps) {
  const say = useWords();
  return (
    <>
      {cases.length === 0 && state === 'done' && <Empty>{say('popup.records.none')}</Empty>}
      <Rows label={say('popup.tab.records')}>
        {cases.map((record) => (
          <RecordRow
            key={record.id}
            record={record}
            isOpen={record.id === openId}
            isLast={record.id === lastId}
            onOpen={on.onOpen}
          />
        ))}
      </Rows>
      <p role="status" className="soft searched">
        {state === 'failed'
          ? say('popup.cannotRead')
          : state === 'looking' && looked > 0 && say('popup.records.looked', { looked, total })}
      </p>
      {state === 'more' && (
        <p>
          <button type="button" className="button" onClick={on.onMore}>
            {say('popup.records.older')}
          </button>
        </p>
      )}
    </>
  );
}

interface RowProps extends Pick<RecordListProps, 'onOpen'> {
  record: Case;
  isOpen: boolean;
  isLast: boolean;
}

/** Drawn anew only where it is another: with each letter of a search, most rows stay. */
const RecordRow = memo(function RecordRow({ record, isOpen, isLast, onOpen }: RowProps) {
  const say = useWords();
  const { hold } = record;
  return (
    <li>
      <button
        type="button"
        className="row open"
        data-row
        aria-current={isOpen || undefined}
        ref={isLast ? focusIfLost : undefined}
        onClick={() => onOpen(record)}
      >
        <span className="line split">
          <span>
            <strong>{say(`action.${hold.action}`)}</strong>{' '}
            <span className="soft">{piecesOf(hold, say)}</span>
          </span>
          <CaseSign record={record} />
        </span>
        <span className="line name">{nameOf(hold, say)}</span>
        <span className="line split soft">
          <span className="name">{shopOf(hold, say)}</span>
          <time>{beijingTime(record.createdAt)}</time>
        </span>
      </button>
    </li>
  );
});
