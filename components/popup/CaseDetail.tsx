import type { ReactNode } from 'react';
import type { Case } from '../../lib/core/case';
import type { Checklist } from '../../lib/core/checklist';
import type { Subject } from '../../lib/core/fact';
import { beijingTime } from '../../lib/core/timing';
import { FactList } from '../panel/FactList';
import { SubjectId } from '../SubjectId';
import { useWords } from '../words';
import { CaseAnswers } from './CaseAnswers';
import { CaseFindings } from './CaseFindings';
import { CaseSign } from './CaseSign';
import { nameOf, piecesOf, shopOf } from './caseWords';
import { eventDetail, eventName } from './eventDetail';
import { focusIfLost } from './focus';

interface Props {
  record: Case;
  checklist: Checklist;
  /** The id that was copied last. */
  copied: string | undefined;
  onCopyId: (id: string) => void;
  onNotice: () => void;
  onBack: () => void;
  /** What else belongs to the case: its plan, what those affected are offered. */
  children?: ReactNode;
  /** What came of it, and what is looked after since. */
  outcome?: ReactNode;
  after?: ReactNode;
}

/** Products that are shown at once; a batch keeps the rest folded. */
const shownAtOnce = 3;

/** All that is on record of one delist. */
export function CaseDetail({ record, checklist, copied, outcome, after, children, ...on }: Props) {
  const say = useWords();
  const { hold, events } = record;
  const product = (subject: Subject) => (
    <li key={subject.key} className="card">
      <p className="name">{subject.name ?? say('popup.noName')}</p>
      <p className="split">
        <SubjectId subject={subject} />
        {subject.id && (
          <CopyId id={subject.id} isCopied={copied === subject.id} onCopyId={on.onCopyId} />
        )}
      </p>
      <FactList facts={subject.facts} action={hold.action} />
    </li>
  );
  const others = hold.subjects.slice(shownAtOnce);
  return (
    <section className="work">
      <div className="top">
        <button type="button" className="button" ref={focusIfLost} onClick={on.onBack}>
          ‹ {say('popup.back')}
        </button>
        <h2>
          {say(`action.${hold.action}`)} <span className="soft">{piecesOf(hold, say)}</span>
        </h2>
        <CaseSign record={record} />
      </div>
      <p className="split">
        <span>
          {shopOf(hold, say)} <span className="soft">{hold.pageName}</span>
        </span>
        <button type="button" className="button" onClick={on.onNotice}>
          {say('popup.records.useForNotice')}
        </button>
      </p>
      {hold.why && (
        <p className="soft">
          {say('popup.records.by', { label: hold.label || '—', why: say(`why.${hold.why}`) })}
        </p>
      )}
      {outcome}
      {after}
      <h3>{say('popup.records.products')}</h3>
      {hold.subjects.length === 0 && <p className="soft">{nameOf(hold, say)}</p>}
      <ul className="stack">{hold.subjects.slice(0, shownAtOnce).map(product)}</ul>
      {others.length > 0 && (
        <details>
          <summary>{say('popup.records.more', { count: others.length })}</summary>
          <ul className="stack">{others.map(product)}</ul>
        </details>
      )}
      <h3>{say('popup.records.answers')}</h3>
      <CaseAnswers record={record} checklist={checklist} />
      {children}
      {record.findings && record.findings.length > 0 && (
        <>
          <h3>{say('popup.records.findings')}</h3>
          <CaseFindings record={record} />
        </>
      )}
      <h3>{say('popup.records.events')}</h3>
      <ol className="events">
        {events.map((event, index) => (
          <li key={index}>
            <time className="soft">{beijingTime(event.at)}</time>
            <span>
              {eventName(event, hold, say)}
              <span className="soft quoted">{eventDetail(event, hold, say)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function CopyId({
  id,
  isCopied,
  onCopyId,
}: {
  id: string;
  isCopied: boolean;
  onCopyId: (id: string) => void;
}) {
  const say = useWords();
  return (
    <button
      type="button"
      className="button small"
      aria-label={say('popup.copyId', { id })}
      onClick={() => onCopyId(id)}
    >
      {say(isCopied ? 'popup.copied' : 'popup.copy')}
    </button>
  );
}
