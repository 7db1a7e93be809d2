import type { DueStep } from '../../lib/core/plan';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { PlanSteps } from './PlanSteps';
import { focusIfLost } from './focus';

interface Props {
  /** Undefined where no time was set. */
  plannedAt: number | undefined;
  now: number;
  steps: readonly DueStep[];
  /** False once the case was let through: the plan is evidence then. */
  isOpen: boolean;
  onSet: () => void;
  onDrop: () => void;
  /** Saves the steps as a file for the merchant's own calendar. */
  onFile: () => void;
}

/** When a case is planned for, what comes before and after, and what can be done about it. */
export function CasePlan({ plannedAt, now, steps, isOpen, onSet, onDrop, onFile }: Props) {
  const say = useWords();
  if (plannedAt === undefined && !isOpen) return null;
  const set = (
    <button type="button" className="button small" ref={focusIfLost} onClick={onSet}>
      {say(plannedAt === undefined ? 'popup.plan.set' : 'popup.plan.change')}
    </button>
  );
  if (plannedAt === undefined) {
    return (
      <section className="plan">
        <h3>{say('popup.plan.title')}</h3>
        <p className="split">
          <span className="soft">{say('popup.plan.none')}</span>
          {set}
        </p>
      </section>
    );
  }
  const time = beijingTime(plannedAt, true);
  return (
    <section className="plan">
      <h3>{say('popup.plan.title')}</h3>
      <p>
        <strong>{say(plannedAt > now ? 'popup.plan.at' : 'popup.plan.over', { time })}</strong>
      </p>
      <details>
        <summary>{say('popup.plan.stepCount', { count: steps.length })}</summary>
        <PlanSteps steps={steps} />
      </details>
      <div className="buttons">
        {isOpen && set}
        {isOpen && (
          <button type="button" className="button small" onClick={onDrop}>
            {say('popup.plan.drop')}
          </button>
        )}
        {steps.some(({ isPast }) => !isPast) && (
          <button type="button" className="button small" onClick={onFile}>
            {say('popup.plan.file')}
          </button>
        )}
      </div>
      {isOpen && <p className="soft">{say('popup.plan.fileHint')}</p>}
    </section>
  );
}
