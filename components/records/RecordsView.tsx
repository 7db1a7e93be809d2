import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { RecordFilter } from '../../lib/core/recordFilter';
import { NoShop } from '../popup/NoShop';
import { useWords } from '../words';
import { RecordFilters } from './RecordFilters';
import { RecordList, type RecordListProps } from './RecordList';

interface Props extends RecordListProps {
  filter: RecordFilter;
  shops: readonly { key: string; name: string }[];
  onFilter: (filter: RecordFilter) => void;
  onOpenShop: () => void;
  /** The tools above the list, and the record that is open beside it. */
  tools: ReactNode;
  detail: ReactNode;
}

/** 记录: every delist, looked for at the left, with all that is known of one at the right. */
export function RecordsView({
  filter,
  shops,
  tools,
  detail,
  onFilter,
  onOpenShop,
  ...list
}: Props) {
  const say = useWords();
  const beside = useRef<HTMLDivElement>(null);
  const { openId, state, total } = list;
  useEffect(() => {
    if (openId === undefined) return;
    beside.current?.scrollTo?.(0, 0);
    // Whoever works by keyboard goes on in what was opened, however long the list is.
    beside.current?.focus({ preventScroll: true });
  }, [openId]);
  const back = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape') return;
    const view = event.currentTarget.closest('section');
    view?.querySelector<HTMLElement>('[data-row][aria-current]')?.focus();
  };
  return (
    <>
      {tools}
      {state === 'done' && total === 0 ? (
        <NoShop onOpenShop={onOpenShop}>{say('records.empty')}</NoShop>
      ) : (
        <section aria-label={say('popup.tab.records')}>
          <RecordFilters filter={filter} shops={shops} onChange={onFilter} />
          <div className="beside">
            <div className="list">
              <RecordList {...list} />
            </div>
            <div
              className="detail"
              ref={beside}
              role="region"
              aria-label={say('records.detail')}
              tabIndex={-1}
              onKeyDown={back}
            >
              {detail ?? <p className="soft">{say('records.choose')}</p>}
            </div>
          </div>
        </section>
      )}
    </>
  );
}
