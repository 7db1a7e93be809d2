import type { ReactNode } from 'react';
import type { Case } from '../../lib/core/case';
import type { Checklist } from '../../lib/core/checklist';
import type { LandedEffect } from '../../lib/core/effect';
import type { Finding } from '../../lib/core/finding';
import { beijingTime } from '../../lib/core/timing';
import { Effects } from '../panel/Effects';
import { FactList } from '../panel/FactList';
import { CaseCompensation } from '../popup/CaseCompensation';
import { CaseSign } from '../popup/CaseSign';
import { nameOf, piecesOf, shopOf } from '../popup/caseWords';
import { SubjectId } from '../SubjectId';
import { useWords, type MessageKey } from '../words';
import { SheetFindings } from './SheetFindings';

interface Props {
  record: Case;
  checklist: Checklist;
  /** What the press would bring about, as of when it was held. */
  effects: readonly LandedEffect[];
  /** What a finding says, in words. */
  findingText: (finding: Finding) => string;
  /** The entry of the ledger that stands for the case as it is: number, hash, time. */
  seal: { seq: number; hash: string; at: number } | undefined;
  /** What else is on record: the notices. */
  children?: ReactNode;
}

/** All that is on record of one delist, with its times, as it is shown and printed. */
export function CaseSheet({ record, checklist, effects, findingText, seal, children }: Props) {
  const say = useWords();
  const { hold, answers, events } = record;
  const when = (at: number) => <time className="soft">{beijingTime(at, true)}</time>;
  return (
    <article className="sheet" aria-label={nameOf(hold, say)}>
      <header>
        <h3>
          {say(`action.${hold.action}`)} <span className="soft">{piecesOf(hold, say)}</span>
        </h3>
        <CaseSign record={record} />
      </header>
      <dl className="pairs">
        <dt>{say('records.column.id')}</dt>
        <dd className="id">{record.id}</dd>
        <dt>{say('records.column.shop')}</dt>
        <dd>
          {shopOf(hold, say)} <span className="soft">{hold.pageName}</span>
        </dd>
        <dt>{say('records.column.created')}</dt>
        <dd>{beijingTime(record.createdAt, true)}</dd>
        {record.plannedAt !== undefined && (
          <>
            <dt>{say('records.column.planned')}</dt>
            <dd>{beijingTime(record.plannedAt, true)}</dd>
          </>
        )}
      </dl>
      <h4>{say('popup.records.products')}</h4>
      <p className="soft">{say('records.sheet.read', { time: beijingTime(hold.at, true) })}</p>
      {hold.subjects.length === 0 && <p className="soft">{nameOf(hold, say)}</p>}
      <ul className="stack">
        {hold.subjects.map((subject) => (
          <li key={subject.key}>
            <p>
              {subject.name ?? say('popup.noName')} <SubjectId subject={subject} />
            </p>
            <FactList facts={subject.facts} action={hold.action} />
          </li>
        ))}
      </ul>
      <h4>{say('panel.happens')}</h4>
      <p className="soft">{say('records.sheet.effects')}</p>
      <Effects effects={effects} now={hold.at} />
      <SheetFindings record={record} findingText={findingText} />
      <h4>{say('popup.records.answers')}</h4>
      <dl className="pairs">
        {checklist.items.map((item) => {
          const given = answers[item.id];
          const isGiven = given?.ticked === true || given?.value !== undefined;
          return (
            <div key={item.id}>
              <dt>{say(`item.${item.id}.title` as MessageKey)}</dt>
              <dd className={isGiven ? undefined : 'unread'}>
                {given && isGiven ? (
                  <>
                    {given.value ?? say('popup.records.ticked')} {when(given.at)}
                  </>
                ) : (
                  say('popup.records.unticked')
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <CaseCompensation
        compensation={record.compensation}
        isOpen={false}
        onEdit={() => undefined}
      />
      {children}
      <h4>{say('popup.records.events')}</h4>
      <ol className="events">
        {events.map(({ at, kind, words }, index) => (
          <li key={index}>
            {when(at)} {say(`event.${kind}`)} {words && <span className="soft">{words}</span>}
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
