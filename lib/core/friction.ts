import { acknowledgementKey } from './acknowledgement';
import type { Asks, Checklist } from './checklist';
import type { Friction } from './decision';
import { oneByOne, worstOf, type Finding, type Level } from './finding';

/** How much is asked for at each level: what is blocked is looked at as whole as what is dangerous. */
const askedAt: Record<Level, readonly Asks[]> = {
  blocked: ['always', 'warning', 'danger'],
  danger: ['always', 'warning', 'danger'],
  warning: ['always', 'warning'],
  unknown: ['always'],
  info: ['always'],
};

/**
 * What a delist asks for before 确认: of the checklist what the gravest finding needs and what
 * `kept` (ids of items) may not go without, each danger of each product taken note of, and nothing
 * helps against what is blocked. An item that says nothing of itself is always asked for.
 */
export function frictionOf(
  { items }: Checklist,
  findings: readonly Finding[],
  kept: ReadonlySet<string>,
): Friction {
  const worst = worstOf(findings) ?? 'info';
  const asked = items.filter(
    ({ id, asks = 'always' }) => askedAt[worst].includes(asks) || kept.has(id),
  );
  const dangers = findings.filter(({ level }) => level === 'danger');
  return {
    required: asked.map(({ id }) => id),
    acknowledge: dangers.flatMap(oneByOne).map(acknowledgementKey),
    isBlocked: worst === 'blocked',
  };
}
