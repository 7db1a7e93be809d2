import type { ActionKind } from '../../lib/core/action';
import { askedFields, factFields, factOf, type Fact, type FactField } from '../../lib/core/fact';
import { beijingClock } from '../../lib/core/timing';
import { useWords } from '../words';
import { FactValue } from './FactValue';

interface Props {
  facts: readonly Fact[];
  action: ActionKind;
  /** What is asked for beside the list and not yet answered. */
  asked?: ReadonlySet<string>;
}

/** What is shown of a product, in this order, for each action. */
const shownFields: Record<ActionKind, readonly FactField[]> = {
  'off-shelf': ['price', 'stock', 'sales', 'commission', 'status', 'listedAt'],
  'stop-promotion': [
    'price',
    'commission',
    'plan',
    'creators',
    'stock',
    'sales',
    'promotion',
    'status',
  ],
  'leave-alliance': ['commission', 'promotion'],
};
/** Whatever else was read is shown; that a page has none of it says nothing. */
const shownIfRead: readonly FactField[] = [...factFields, ...askedFields];

/** What the page says of one product, from where and when; what was not found is said to be unread. */
export function FactList({ facts, action, asked = new Set() }: Props) {
  const say = useWords();
  const fields = shownFields[action];
  const read = facts.filter(({ value, conflict }) => value ?? conflict);
  const more = shownIfRead.filter((at) => !fields.includes(at) && factOf(read, at));
  const [first] = read;
  return (
    <>
      <dl className="factList">
        {[...fields, ...more].map((field) => {
          const fact = factOf(facts, field);
          return (
            <div key={field} className={fact?.conflict ? 'wide' : undefined}>
              <dt className="soft">{fact?.label ?? say(`fact.${field}`)}</dt>
              <dd>
                <FactValue fact={fact} isAsked={asked.has(field)} />
                {fact?.value && fact.source !== first?.source && (
                  <span className="soft"> {say(`source.${fact.source}`)}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {first && (
        <p className="soft">
          {say('panel.readAt', {
            sources: say(`source.${first.source}`),
            time: beijingClock(first.at),
          })}
        </p>
      )}
    </>
  );
}
