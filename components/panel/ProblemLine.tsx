import type { FactField } from '../../lib/core/fact';
import type { Problem } from '../../lib/core/review';
import { Icon } from '../Icon';
import { useWords } from '../words';

/** What stands in the way, what is safe, and what to do next. */
export function ProblemLine({ problem }: { problem: Problem }) {
  const say = useWords();
  const { field, ...values } = problem.values ?? {};
  const named = field ? { ...values, field: say(`fact.${field as FactField}`) } : values;
  const filled = Object.fromEntries(
    Object.entries(named).map(([name, value]) => [name, value || say('panel.unread')]),
  );
  return (
    <p className="problem" role="alert">
      <Icon name={problem.isFinal ? 'blocked' : 'danger'} /> {say(`problem.${problem.key}`, filled)}
    </p>
  );
}
