import type { ActionKind } from '../../lib/core/action';
import { factOf, type Fact, type FactField } from '../../lib/core/fact';
import { Icon } from '../Icon';
import { useWords } from '../words';

/** What is shown of a product, in this order, for each action. */
const shownFields: Record<ActionKind, readonly FactField[]> = {
  'off-shelf': ['price', 'stock', 'sales', 'commission', 'status', 'listedAt'],
  'stop-promotion': ['price', 'commission', 'plan', 'creators', 'sales', 'status'],
  'leave-alliance': ['commission', 'status'],
};

/** What the page says of one product; what was not found is said to be unread. */
export function FactList({ facts, action }: { facts: readonly Fact[]; action: ActionKind }) {
  const say = useWords();
  return (
    <dl className="factList">
      {shownFields[action].map((field) => {
        const value = factOf(facts, field)?.value;
        return (
          <div key={field}>
            <dt className="soft">{say(`fact.${field}`)}</dt>
            <dd className={value ? '' : 'unread'}>
              {value ?? (
                <>
                  <Icon name="unknown" /> {say('panel.unread')}
                </>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
