import type { OverrideReason } from './acknowledgement';
import type { Repeated } from './figures';

/** What could make something be delisted less often. Its text stands under `figures.prevent.<id>`. */
export interface Prevention {
  id: string;
  /** It is told where one of these was given as a reason, or one of these rules had spoken. */
  reasons: readonly OverrideReason[];
  rules: readonly string[];
  /** The ready-made set of reminders that looks after it. */
  set?: string;
}

/** What could have prevented a product's delists, with what on record says so, the most frequent first. */
export interface Prevented {
  prevention: Prevention;
  reasons: Repeated['reasons'];
  rules: Repeated['rules'];
}

/** Of a product that was delisted more than once; nothing where the records say nothing that fits. */
export function preventedBy(
  all: readonly Prevention[],
  { reasons, rules }: Pick<Repeated, 'reasons' | 'rules'>,
): Prevented[] {
  const found = all.map((prevention) => ({
    prevention,
    reasons: reasons.filter(({ key }) => prevention.reasons.some((at) => at === key)),
    rules: rules.filter(({ key }) => prevention.rules.includes(key)),
  }));
  const weight = (at: Prevented): number =>
    Math.max(0, ...[...at.reasons, ...at.rules].map(({ count }) => count));
  return found.filter((at) => weight(at) > 0).sort((one, other) => weight(other) - weight(one));
}
