import type { Case } from '../../lib/core/case';
import { factOf } from '../../lib/core/fact';
import type { Checklist } from '../../lib/core/checklist';
import type { Hold } from '../../lib/core/hold';
import type { PageState } from '../../lib/core/message';
import { SubjectId } from '../SubjectId';
import { useWords } from '../words';
import { CaseSign } from './CaseSign';
import { isFound, nameOf, piecesOf } from './caseWords';
import { Empty } from './Empty';
import { NoShop } from './NoShop';
import { Progress } from './Progress';
import { Rows } from './Rows';
import { SearchField } from './SearchField';
import { focusIfLost } from './focus';

interface Props {
  page: PageState;
  /** The shop's open cases, the newest first. */
  openCases: readonly Case[];
  checklistOf: (record: Case) => Checklist;
  /** The one that was open last: coming back, the focus is on it. */
  lastId: string | undefined;
  search: string;
  onSearch: (search: string) => void;
  onGoOn: (record: Case) => void;
  /** Whether a product of the page is in one of them. */
  isBegun: (hold: Hold) => boolean;
  onBegin: (hold: Hold) => void;
  onOpenShop: () => void;
}

/** What is being checked in this shop, and what could be, from the page that stands there. */
export function CheckView({ page, openCases, checklistOf, lastId, search, ...on }: Props) {
  const say = useWords();
  const isElsewhere = page.reason === 'not-a-shop-page';
  const found = page.holds.filter((hold) => isFound({ ...hold, shop: {} }, search));
  return (
    <>
      {openCases.length > 0 && (
        <section>
          <h2>{say('popup.check.openCases')}</h2>
          <Rows label={say('popup.check.openCases')}>
            {openCases.map((record) => (
              <li key={record.id} className="row">
                <div className="what">
                  <p className="line">
                    <strong>{say(`action.${record.hold.action}`)}</strong>{' '}
                    <span className="soft">{piecesOf(record.hold, say)}</span>
                  </p>
                  <p className="line name">{nameOf(record.hold, say)}</p>
                  {record.plannedAt !== undefined && (
                    <p className="line">
                      <CaseSign record={record} />
                    </p>
                  )}
                  <Progress record={record} checklist={checklistOf(record)} />
                </div>
                <button
                  type="button"
                  className="button"
                  data-row
                  ref={record.id === lastId ? focusIfLost : undefined}
                  aria-label={say('popup.check.goOnFor', { name: nameOf(record.hold, say) })}
                  onClick={() => on.onGoOn(record)}
                >
                  {say('popup.check.goOn')}
                </button>
              </li>
            ))}
          </Rows>
        </section>
      )}
      {isElsewhere && (
        <NoShop onOpenShop={on.onOpenShop}>
          {say('popup.check.first')}
          <br />
          {say('popup.check.firstMore')}
        </NoShop>
      )}
      {!isElsewhere && page.holds.length === 0 && <Empty>{say('popup.check.noProducts')}</Empty>}
      {page.holds.length > 0 && (
        <section>
          <h2>{say('popup.check.products', { count: page.holds.length })}</h2>
          {page.holds.length > 1 && (
            <SearchField label={say('popup.check.search')} value={search} onChange={on.onSearch} />
          )}
          {found.length === 0 && <Empty>{say('popup.check.none')}</Empty>}
          <Rows label={say('popup.check.products', { count: page.holds.length })}>
            {found.map((hold) => (
              <ProductRow
                key={`${hold.action} ${hold.subjects[0]?.key}`}
                hold={hold}
                isBegun={on.isBegun(hold)}
                onBegin={on.onBegin}
              />
            ))}
          </Rows>
        </section>
      )}
    </>
  );
}

interface RowProps {
  hold: Hold;
  isBegun: boolean;
  onBegin: (hold: Hold) => void;
}

function ProductRow({ hold, isBegun, onBegin }: RowProps) {
  const say = useWords();
  const [subject] = hold.subjects;
  const price = factOf(subject?.facts ?? [], 'price')?.value;
  return (
    <li className="row">
      <div className="what">
        <p className="line name">{nameOf(hold, say)}</p>
        <p className="line">{subject && <SubjectId subject={subject} />}</p>
        <p className="soft apart">
          <span>{say(`action.${hold.action}`)}</span>
          {price && <span>{price}</span>}
        </p>
      </div>
      <button
        type="button"
        className="button"
        data-row
        aria-label={say(isBegun ? 'popup.check.goOnFor' : 'popup.check.beginFor', {
          name: nameOf(hold, say),
        })}
        onClick={() => onBegin(hold)}
      >
        {say(isBegun ? 'popup.check.goOn' : 'popup.check.begin')}
      </button>
    </li>
  );
}
