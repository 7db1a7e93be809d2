import type { ReactNode } from 'react';
import { askedFor, missing, type ChecklistItem } from '../../lib/core/checklist';
import type { LandedEffect } from '../../lib/core/effect';
import { countOf } from '../../lib/core/hold';
import type { Review } from '../../lib/core/review';
import { beijingClock } from '../../lib/core/timing';
import { Checklist, type GivenAnswer } from '../Checklist';
import { Icon } from '../Icon';
import { SubjectId } from '../SubjectId';
import { useWords, type MessageKey } from '../words';
import { Effects } from './Effects';
import { FactList } from './FactList';
import { ProblemLine } from './ProblemLine';
import { SubjectTable } from './SubjectTable';

interface Props {
  review: Review;
  effects: readonly LandedEffect[];
  onAnswer: (item: ChecklistItem, answer: GivenAnswer) => void;
  onLeave: () => void;
  onConfirm: (event: Event) => void;
  /** The way out takes the focus, and the way on is watched, when they come on the page. */
  leaveRef: (element: HTMLButtonElement | null) => void;
  confirmRef: (element: HTMLButtonElement | null) => void;
}

/** The review of one held press: what, to which products, what the page says, what is to be checked. */
export function Panel({
  review,
  effects,
  onAnswer,
  onLeave,
  onConfirm,
  leaveRef,
  confirmRef,
}: Props) {
  const say = useWords();
  const { hold, checklist, answers, problem, isBusy, isOpened } = review;
  const { action, shop, subjects, isBatch, pageName } = hold;
  const open = missing(checklist, answers, hold);
  const asked = askedFor(checklist, answers, hold);
  const [subject] = subjects;
  const canGoOn = open.length === 0 && !isBusy && !isOpened && !problem?.isFinal;
  return (
    <section
      className="panel"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="title"
      aria-describedby="what"
    >
      <header className="head">
        <h1 id="title">
          <Icon name="shield" /> {say(`panel.title.${action}`)}
        </h1>
        <p className="place">
          {shop.name ?? shop.id ?? say('panel.noShop')}
          {pageName && ` · ${pageName}`}
        </p>
        {!isOpened && (
          <p className="soft held">{say('panel.heldAt', { time: beijingClock(hold.at) })}</p>
        )}
      </header>
      <p id="what" className="what">
        <strong>{say(`action.${action}`)}</strong>
        {action === 'stop-promotion' && <span className="tag">{say(`plan.${hold.plan}`)}</span>}
        {subjects.length > 0 || isBatch ? (
          <span className="tag">
            {asked.has('count')
              ? say('panel.batch')
              : say(isBatch && countOf(hold) > subjects.length ? 'panel.atLeast' : 'panel.pieces', {
                  count: countOf(hold),
                })}
          </span>
        ) : null}
        {isBatch ? null : subject ? (
          <>
            <span className="name">{subject.name ?? say('panel.unread')}</span>
            <SubjectId subject={subject} />
          </>
        ) : (
          action !== 'leave-alliance' && <Unread>{say('panel.noSubject')}</Unread>
        )}
      </p>
      <div className="body">
        <div className="column facts">
          {hold.isForged && (
            <p className="callout danger">
              <Icon name="danger" /> {say('panel.forged')}
            </p>
          )}
          <h2>{say('panel.happens')}</h2>
          <Effects effects={effects} />
          {isBatch ? (
            <SubjectTable hold={hold} asked={asked} />
          ) : (
            subject && (
              <>
                <h2>{say('panel.facts')}</h2>
                <FactList facts={subject.facts} action={action} asked={asked} />
              </>
            )
          )}
        </div>
        <div className="column">
          <h2>
            {open.length > 0
              ? say('panel.toCheck', { count: open.length })
              : say('panel.allChecked')}
          </h2>
          {review.resumedFrom !== undefined && (
            <p className="soft">
              {say('panel.resumed', { time: beijingClock(review.resumedFrom) })}
            </p>
          )}
          <Checklist items={checklist.items} answers={answers} hold={hold} onAnswer={onAnswer} />
        </div>
      </div>
      {problem && <ProblemLine problem={problem} asked={asked} />}
      <footer className="foot">
        <button type="button" className="button main leave" ref={leaveRef} onClick={onLeave}>
          {say(`panel.leave.${action}`)}
        </button>
        <p className="soft missing" role="status" id="missing">
          {open.length > 0
            ? say('panel.missing', {
                count: open.length,
                items: open
                  .map(({ id }) => say(`item.${id}.short` as MessageKey))
                  .join(say('panel.comma')),
              })
            : problem?.isFinal
              ? ''
              : say(isOpened ? 'popup.check.onPress' : 'panel.ready')}
        </p>
        <button
          type="button"
          className="button confirm"
          ref={confirmRef}
          disabled={!canGoOn}
          aria-describedby="missing"
          onClick={(event) => onConfirm(event.nativeEvent)}
        >
          {say(`panel.confirm.${action}`)}
        </button>
      </footer>
    </section>
  );
}

function Unread({ children }: { children: ReactNode }) {
  return (
    <span className="unread">
      <Icon name="unknown" /> {children}
    </span>
  );
}
