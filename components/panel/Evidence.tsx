import type { Finding } from '../../lib/core/finding';
import { useWords, type MessageKey } from '../words';

interface Props {
  finding: Finding;
  /** What is to be looked up on the page is not told here. */
  asked: ReadonlySet<string>;
}

/** Evidence that would tell how many products a batch has. */
const tellsCount = ['count', 'unread', 'products'];

/** The sentence of a finding with its evidence in it. */
export function Evidence({ finding: { rule, level, evidence }, asked }: Props) {
  const say = useWords();
  const isHidden = (name: string) =>
    asked.has(name) || (asked.has('count') && tellsCount.includes(name));
  const shown = Object.fromEntries(
    Object.entries(evidence).map(([name, value]) => [
      name,
      isHidden(name) ? say('panel.look') : value,
    ]),
  );
  const { products } = evidence;
  const of = products && !isHidden('products') ? say('panel.ofProducts', { count: products }) : '';
  const sentence =
    level === 'unknown'
      ? say(`unknown.${rule}` as MessageKey, shown)
      : say(`finding.${rule}` as MessageKey, shown);
  return sentence + of;
}
