import type { Fact } from '../../lib/core/fact';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  fact: Fact | undefined;
  /** It is asked for beside this: the page is the place to look it up. */
  isAsked: boolean;
  /** In a table there is no room for where each of two values stands. */
  isBrief?: boolean;
}

/** What the page says of one field: its value, that it has several, or none. */
export function FactValue({ fact, isAsked, isBrief = false }: Props) {
  const say = useWords();
  const values = fact?.conflict ?? [];
  if (isAsked && (fact?.value ?? values[0]))
    return <span className="soft">{say('panel.look')}</span>;
  if (fact?.value) return fact.value;
  const placed = values.map(({ value, source }) =>
    isBrief ? value : say('panel.from', { value, source: say(`source.${source}`) }),
  );
  const told = { values: placed.join(say('panel.comma')), count: placed.length };
  return (
    <span className="unread">
      {!isBrief && <Icon name="unknown" />}{' '}
      {placed.length === 0
        ? say('panel.unread')
        : isBrief
          ? say('panel.unlike', told)
          : say(placed.length === 2 ? 'panel.twoValues' : 'panel.severalValues', told)}
    </span>
  );
}
