import type { FactField } from '../../lib/core/fact';
import type { Problem } from '../../lib/core/review';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  problem: Problem;
  /** What is to be looked up on the page is not told here. */
  asked: ReadonlySet<string>;
}

/** What stands in the way, what is safe, and what to do next. */
export function ProblemLine({ problem, asked }: Props) {
  const say = useWords();
  const { field, ...values } = problem.values ?? {};
  const named = field ? { ...values, field: say(`fact.${field as FactField}`) } : values;
  const filled = Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, value || say('panel.unread')]),
  );
  return (
    <p className="problem" role="alert">
      <Icon name={problem.isFinal ? 'blocked' : 'danger'} />{' '}
      {say(field && asked.has(field) ? 'panel.moved' : `problem.${problem.key}`, filled)}
    </p>
  );
}
