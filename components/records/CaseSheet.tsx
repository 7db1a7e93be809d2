import type { ReactNode } from 'react';
import type { Afterwards } from '../../lib/core/afterwards';
import type { Case } from '../../lib/core/case';
import type { Checklist } from '../../lib/core/checklist';
import type { EffectsShown } from '../../lib/core/effectsShown';
import { beijingTime } from '../../lib/core/timing';
import { CaseCompensation } from '../popup/CaseCompensation';
import { CaseSign } from '../popup/CaseSign';
import { nameOf, piecesOf, shopOf } from '../popup/caseWords';
import { eventDetail, eventName } from '../popup/eventDetail';
import { SubjectId } from '../SubjectId';
import { useWords } from '../words';
import { SheetAfterwards } from './SheetAfterwards';
import { SheetAnswers } from './SheetAnswers';
import { SheetEffects } from './SheetEffects';
import { SheetFacts } from './SheetFacts';
import { SheetFindings } from './SheetFindings';
import { SheetNotices } from './SheetNotices';

export interface CaseSheetProps {
  record: Case;
  /** The version that it was answered with. */
  checklist: Checklist;
  effects: EffectsShown;
  afterwards: Afterwards;
  /** The entry of the ledger that stands for the case as it is: number, hash, time. */
  seal: { seq: number; hash: string; at: number } | undefined;
  /** What came of it, where it was not simply done. */
  outcome?: ReactNode;
  /** What can be done with it; not printed. */
  tools?: ReactNode;
}

/** All that is on record of one delist, with its times, as it is shown and printed. */
export function CaseSheet({
  record,
  checklist,
  effects,
  afterwards,
  seal,
  ...rest
}: CaseSheetProps) {
  const say = useWords();
  const { hold, events, notices = [] } = record;
  const { action, plan, subjects, label, why, isForged } = hold;
  const pairs: readonly (readonly [name: string, value: ReactNode])[] = [
    [say('records.column.id'), <code key="id">{record.id}</code>],
    [say('records.column.shop'), `${shopOf(hold, say)} · ${hold.pageName}`],
    [say('fact.plan'), action === 'stop-promotion' && say(`plan.${plan}`)],
    [say('records.column.created'), beijingTime(record.createdAt, true)],
    [
      say('records.sheet.pressed'),
      why && say('popup.records.by', { label: label || '—', why: say(`why.${why}`) }),
    ],
  ];
  return (
    <article className="sheet" aria-label={nameOf(hold, say)}>
      <header>
        <h3>
          {say(`action.${action}`)} <span className="soft">{piecesOf(hold, say)}</span>
        </h3>
        <CaseSign record={record} />
        {rest.tools}
      </header>
      <dl className="pairs">
        {pairs.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {isForged && <p className="lacking">{say('panel.forged')}</p>}
      {rest.outcome}
      <h4>{say('popup.records.products')}</h4>
      {subjects.length === 0 && <p>{nameOf(hold, say)}</p>}
      <ul className="stack">
        {subjects.map((subject) => (
          <li key={subject.key}>
            <p>
              {subject.name ?? say('popup.noName')} <SubjectId subject={subject} />
            </p>
            <SheetFacts facts={subject.facts} />
          </li>
        ))}
      </ul>
      <SheetEffects effects={effects} />
      <SheetFindings record={record} />
      <SheetAnswers record={record} checklist={checklist} />
      <CaseCompensation
        compensation={record.compensation}
        isOpen={false}
        onEdit={() => undefined}
      />
      <SheetNotices notices={notices} />
      <SheetAfterwards record={record} items={afterwards.items} />
      <h4>{say('popup.records.events')}</h4>
      <ol className="timed">
        {events.map((event, index) => (
          <li key={index}>
            <time>{beijingTime(event.at, true)}</time>
            <span>
              {eventName(event, hold, say)}{' '}
              <span className="soft">{eventDetail(event, hold, say)}</span>
            </span>
          </li>
        ))}
      </ol>
      {seal && (
        <footer className="soft seal">
          {say('records.sheet.seal', { seq: seal.seq, time: beijingTime(seal.at, true) })}{' '}
          <code>{seal.hash}</code>
        </footer>
      )}
    </article>
  );
}
