import type { Finding } from '../lib/core/finding';
import type { MessageKey, Say } from './words';

/** What a rule is called in a word or two; empty for one of another version. */
export const ruleName = (rule: string, say: Say): string => say(`rule.${rule}` as MessageKey);

/** What a finding says, as a sentence; of what is not known, what is not. */
export function findingText({ rule, level, evidence, field }: Finding, say: Say): string {
  if (level === 'unknown') return say(`unknown.${rule}` as MessageKey);
  const text = say(`finding.${rule}` as MessageKey, evidence);
  return field ? `${say(`fact.${field}` as MessageKey)} ${text}` : text;
}
