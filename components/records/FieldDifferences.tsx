import { cutTexts, recordDiff, type Plain } from '../../lib/core/recordDiff';
import { beijingTime } from '../../lib/core/timing';
import { repeatWords } from '../popup/repeatWords';
import { useWords, type MessageKey, type Say } from '../words';
import { fieldName } from './recordPlace';

/** Most fields that are told; a record rarely differs in more. */
const mostShown = 6;

/** Fields whose values have words of their own in the interface. */
const valueWords: Record<string, (value: string, say: Say) => string> = {
  action: (value, say) => say(`action.${value}` as MessageKey),
  actions: (value, say) => say(`action.${value}` as MessageKey),
  audience: (value, say) => say(`audience.${value}` as MessageKey),
  channel: (value, say) => say(`channel.${value}` as MessageKey),
  plans: (value, say) => say(`plan.${value}` as MessageKey),
  rule: (value, say) => repeatWords({ rule: value }, say),
  state: (value, say) => say(`exchange.state.${value}` as MessageKey),
  status: (value, say) => say(`status.${value}` as MessageKey),
  timing: (value, say) => say(`timing.${value}` as MessageKey),
};

/** What differs between what is stored and what a file or a backup has, field by field. */
export function FieldDifferences({
  mine,
  theirs,
  isRestore,
}: {
  mine: unknown;
  theirs: unknown;
  isRestore: boolean;
}) {
  const say = useWords();
  const differences = recordDiff(mine, theirs);
  return (
    <ul className="soft fields">
      {differences.slice(0, mostShown).map(({ field, count, ...values }) => {
        const [own, other] = cutTexts(
          valueText(field, values.mine, say),
          valueText(field, values.theirs, say),
        );
        const told = { field: fieldName(field, say), mine: own, theirs: other };
        return (
          <li key={field}>
            {isRestore ? say('backup.differs', told) : say('exchange.differs', told)}
            {count > 1 && say('exchange.andMore', { count: count - 1 })}
          </li>
        );
      })}
      {differences.length > mostShown && (
        <li>{say('exchange.moreFields', { count: differences.length - mostShown })}</li>
      )}
    </ul>
  );
}

/** A value as a person reads it: instants by Beijing's clock, what has a name by its name. */
function valueText(field: string, value: Plain, say: Say): string {
  if (value === undefined || value === '') return say('exchange.none');
  if (typeof value === 'boolean') return say(value ? 'exchange.isSo' : 'exchange.isNot');
  if (typeof value === 'number') return value > 1e12 ? beijingTime(value, true) : String(value);
  return valueWords[field]?.(value, say) || value;
}
