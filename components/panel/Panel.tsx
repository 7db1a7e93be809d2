import type { OverrideReason } from '../../lib/core/acknowledgement';
import { askedFor, type ChecklistItem } from '../../lib/core/checklist';
import { worstOf } from '../../lib/core/finding';
import type { Alternative } from '../../lib/core/alternative';
import { canGoOn, type Review } from '../../lib/core/review';
import { isRequired, standing } from '../../lib/core/standing';
import { beijingClock } from '../../lib/core/timing';
import { Checklist, type GivenAnswer } from '../Checklist';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { Alternatives } from './Alternatives';
import { Effects } from './Effects';
import { FactList } from './FactList';
import { Findings } from './Findings';
import { Foot } from './Foot';
import { PanelHead } from './PanelHead';
import { ProblemLine } from './ProblemLine';
import { SubjectTable } from './SubjectTable';

export interface PanelHandlers {
  onAnswer: (item: ChecklistItem, answer: GivenAnswer) => void;
  /** Why the merchant goes on against a danger. */
  onAcknowledge: (key: string, reason: OverrideReason) => void;
  /** To the calendar, where the campaigns are kept. */
  onCalendar: () => void;
  onLeave: () => void;
  /** Out, to the page where something else is done instead. */
  onInstead: (alternative: Alternative) => void;
  /** Out, to do it at another time. */
  onPlan: (at: number) => void;
  /** Out, to press again without these products of the batch. */
  onTakeOut: (keys: readonly string[]) => void;
  onConfirm: (event: Event) => void;
  /** The way out takes the focus, and the way on is watched, when they come on the page. */
  leaveRef: (element: HTMLButtonElement | null) => void;
  confirmRef: (element: HTMLButtonElement | null) => void;
}

interface Props extends PanelHandlers {
  review: Review;
}

/** The review of one held press: what, to which products, what the page says, what is to be checked. */
export function Panel({ review, ...on }: Props) {
  const say = useWords();
  const { hold, checklist, answers, problem, decision } = review;
  const { action, isBatch } = hold;
  const [subject] = hold.subjects;
  const asked = askedFor(checklist, answers, hold);
  const open = standing(review).filter(({ kind }) => kind !== 'blocked');
  return (
    <section
      className={`panel ${worstOf(decision?.findings ?? []) ?? 'calm'}`}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="title"
      aria-describedby="what"
    >
      <PanelHead review={review} asked={asked} />
      <div className={isBatch ? 'body batch' : 'body'}>
        <div className="column facts">
          {hold.isForged && (
            <p className="callout danger">
              <Icon name="danger" /> {say('panel.forged')}
              {say('panel.forgedWay', { leave: say(`panel.leave.${action}`) })}
            </p>
          )}
          <Effects effects={decision?.effects} now={decision?.at ?? hold.at} />
          {isBatch ? (
            <SubjectTable review={review} asked={asked} onTakeOut={on.onTakeOut} />
          ) : (
            subject && (
              <>
                <h2>{say('panel.facts')}</h2>
                <FactList facts={subject.facts} action={action} asked={asked} />
              </>
            )
          )}
          <Findings
            {...{ review, asked }}
            onAcknowledge={on.onAcknowledge}
            onCalendar={on.onCalendar}
          />
          <Alternatives action={action} alternatives={decision?.alternatives ?? []} />
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
          <Checklist
            items={checklist.items}
            answers={answers}
            hold={hold}
            markOf={(item) => (isRequired(item, review) ? undefined : say('panel.optional'))}
            onAnswer={on.onAnswer}
          />
        </div>
      </div>
      {problem && <ProblemLine problem={problem} asked={asked} />}
      <Foot review={review} canGoOn={canGoOn(review)} asked={asked} {...on} />
    </section>
  );
}
