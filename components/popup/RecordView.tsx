import type { Case } from '../../lib/core/case';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { CaseSign } from './CaseSign';
import { isFound, nameOf, piecesOf, shopOf } from './caseWords';
import { Empty } from './Empty';
import { Rows } from './Rows';
import { SearchField } from './SearchField';
import { focusIfLost } from './focus';

interface Props {
  cases: readonly Case[];
  /** True where older ones are stored than are listed. */
  isLimited: boolean;
  /** The one that was open last: coming back, the focus is on it. */
  lastId: string | undefined;
  search: string;
  onSearch: (search: string) => void;
  onOpen: (record: Case) => void;
  onCheck: () => void;
}

/** The record of delists, the newest first. */
export function RecordView({ cases, isLimited, lastId, search, onSearch, onOpen, onCheck }: Props) {
  const say = useWords();
  const found = cases.filter(({ hold }) => isFound(hold, search));
  if (cases.length === 0) {
    return (
      <Empty
        action={
          <button type="button" className="button main" onClick={onCheck}>
            {say('popup.records.toCheck')}
          </button>
        }
      >
        {say('popup.records.empty')}
      </Empty>
    );
  }
  return (
    <section>
      <SearchField label={say('popup.records.search')} value={search} onChange={onSearch} />
      {found.length === 0 && <Empty>{say('popup.records.none')}</Empty>}
      <Rows label={say('popup.tab.records')}>
        {found.map((record) => (
          <li key={record.id}>
            <button
              type="button"
              className="row open"
              data-row
              ref={record.id === lastId ? focusIfLost : undefined}
              onClick={() => onOpen(record)}
            >
              <span className="line split">
                <span>
                  <strong>{say(`action.${record.hold.action}`)}</strong>{' '}
                  <span className="soft">{piecesOf(record.hold, say)}</span>
                </span>
                <CaseSign record={record} />
              </span>
              <span className="line name">{nameOf(record.hold, say)}</span>
              <span className="line split soft">
                <span className="name">{shopOf(record.hold, say)}</span>
                <time>{beijingTime(record.createdAt)}</time>
              </span>
            </button>
          </li>
        ))}
      </Rows>
      {isLimited && <p className="soft">{say('popup.records.limited', { count: cases.length })}</p>}
    </section>
  );
}
