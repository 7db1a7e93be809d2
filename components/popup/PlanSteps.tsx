import type { DueStep } from '../../lib/core/plan';
import { beijingTime } from '../../lib/core/timing';
import { useWords, type MessageKey } from '../words';

/** The steps of a plan in their order; those that come too late to be reminded of say so. */
export function PlanSteps({ steps }: { steps: readonly DueStep[] }) {
  const say = useWords();
  return (
    <ol className="steps" aria-label={say('popup.plan.steps')}>
      {steps.map(({ id, at, isPast, link }) => (
        <li key={id}>
          <time className="soft">{beijingTime(at)}</time>
          <span className={isPast ? 'soft' : ''}>
            {say(`step.${id}` as MessageKey)}
            {isPast && <strong className="tag">{say('popup.plan.tooLate')}</strong>}
            {link && (
              <>
                {' '}
                <a href={link} target="_blank" rel="noreferrer">
                  {say('panel.lookUp')}
                </a>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
