import { useEffect, useRef, type ReactNode } from 'react';
import type { RecordFilter } from '../../lib/core/recordFilter';
import { useWords } from '../words';
import { RecordFilters } from './RecordFilters';
import { RecordList, type RecordListProps } from './RecordList';

interface Props extends RecordListProps {
  filter: RecordFilter;
  shops: readonly { key: string; name: string }[];
  onFilter: (filter: RecordFilter) => void;
  /** The tools above the list, and the record that is open beside it. */
  tools: ReactNode;
  detail: ReactNode;
}

/** 记录: every delist, looked for at the left, with all that is known of one at the right. */
export function RecordsView({ filter, shops, onFilter, tools, detail, ...list }: Props) {
  const say = useWords();
  const beside = useRef<HTMLDivElement>(null);
  const { openId } = list;
  useEffect(() => {
    if (openId !== undefined) beside.current?.scrollTo?.(0, 0);
  }, [openId]);
  return (
    <>
      {tools}
      <section aria-label={say('popup.tab.records')}>
        <RecordFilters filter={filter} shops={shops} onChange={onFilter} />
        <div className="beside">
          <div className="list">
            <RecordList {...list} />
          </div>
          <div className="detail" ref={beside} tabIndex={-1}>
            {detail ?? <p className="soft">{say('records.choose')}</p>}
          </div>
        </div>
      </section>
    </>
  );
}
