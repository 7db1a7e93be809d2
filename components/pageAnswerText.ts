import type { Fact } from '../lib/core/fact';
import { beijingClock } from '../lib/core/timing';
import type { Say } from './words';

/** What the page says in the stead of a tick, each thing once: what, where it stands, when it was read. */
export function pageAnswerText(facts: readonly Fact[], say: Say): string {
  const [first] = facts;
  if (!first) return '';
  const values = [...new Set(facts.map(({ value }) => value))].join(say('panel.comma'));
  const { source, at } = first;
  return say('panel.byPage', { values, source: say(`source.${source}`), time: beijingClock(at) });
}
