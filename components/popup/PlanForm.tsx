import { beijingField, fromBeijingField } from '../../lib/core/beijingField';
import type { Advised } from '../../lib/core/decision';
import { planProblem, planReach, type DueStep } from '../../lib/core/plan';
import { beijingClock, beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { DraftForm } from './DraftForm';
import { PlanSteps } from './PlanSteps';
import { focusIfLost } from './focus';

interface Props {
  /** Beijing time, as the field has it. */
  when: string;
  now: number;
  /** The steps of a plan for an instant. */
  stepsAt: (at: number) => readonly DueStep[];
  /** Spans in which a delist would be better, the best first. */
  windows?: readonly Advised[];
  /** What a reason of a span is called. */
  reasonText?: (reason: string) => string;
  onChange: (when: string) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** When a delist is to happen, with what that means step by step; what is typed is kept by whoever shows it. */
export function PlanForm({ when, now, stepsAt, windows = [], reasonText, ...on }: Props) {
  const say = useWords();
  const at = fromBeijingField(when);
  const wrong = at === undefined ? 'needWhen' : planProblem(at, now);
  const ahead = windows.filter(({ from }) => from > now);
  return (
    <DraftForm
      title={say('popup.plan.set')}
      problem={wrong !== undefined && say(`popup.plan.${wrong}`)}
      onSave={on.onSave}
      onCancel={on.onCancel}
    >
      <label className="labelled">
        <span>{say('popup.plan.when')}</span>
        <input
          className="field"
          type="datetime-local"
          value={when}
          min={beijingField(now)}
          max={beijingField(now + planReach)}
          aria-invalid={at !== undefined && wrong !== undefined}
          ref={focusIfLost}
          onChange={(event) => on.onChange(event.currentTarget.value)}
        />
      </label>
      {ahead.length > 0 && (
        <div role="group" aria-label={say('popup.plan.windows')}>
          <p className="soft">{say('popup.plan.windows')}</p>
          <ul className="stack">
            {ahead.map(({ from, to, reasons }) => (
              <li key={from}>
                <button
                  type="button"
                  className="button window"
                  aria-pressed={at === from}
                  onClick={() => on.onChange(beijingField(from))}
                >
                  {beijingTime(from)}–{beijingClock(to)}{' '}
                  {reasonText && (
                    <span className="soft">
                      {reasons.map(reasonText).join(say('popup.check.comma'))}
                    </span>
                  )}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {at !== undefined && wrong === undefined && <PlanSteps steps={stepsAt(at)} />}
    </DraftForm>
  );
}
