import type { Fact } from '../../lib/core/fact';
import { beijingTime } from '../../lib/core/timing';
import { FactValue } from '../panel/FactValue';
import { useWords } from '../words';

/** All that was read of one product, each with where and when; what was not, is said to be unread. */
export function SheetFacts({ facts }: { facts: readonly Fact[] }) {
  const say = useWords();
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.field}>
          <dt>{fact.label ?? say(`fact.${fact.field}`)}</dt>
          <dd>
            <FactValue fact={fact} isAsked={false} />{' '}
            <span className="soft">
              {fact.value !== undefined && say(`source.${fact.source}`)}{' '}
              {beijingTime(fact.at, true)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
