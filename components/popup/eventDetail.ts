import { landsLater } from '../../lib/core/case';
import type { CaseEvent } from '../../lib/core/caseEvent';
import type { Hold } from '../../lib/core/hold';
import { ruleName } from '../findingText';
import type { MessageKey, Say } from '../words';

/** What an event of a case is called; what the platform has accepted and still runs is not done. */
export const eventName = (event: CaseEvent, hold: Hold, say: Say): string =>
  event.kind === 'done' && landsLater({ hold, events: [event] })
    ? say('event.accepted')
    : say(`event.${event.kind}`);

/**
 * What an event of a case has to say beyond what it is called: the platform's words, a time, the
 * products that were taken out, what changed, what was seen, why it was gone on with. May be empty.
 */
export function eventDetail({ kind, words }: CaseEvent, hold: Hold, say: Say): string {
  if (!words) return '';
  if (kind === 'planned' || kind === 'unplanned') return words;
  if (kind === 'left') return say(`instead.${words}` as MessageKey) || words;
  if (kind === 'verified') return say(`verified.${words}` as MessageKey);
  if (kind === 'void') return say(`drift.${words}` as MessageKey);
  if (kind === 'taken-out') return namesOf(words.split(' '), hold, say);
  if (kind !== 'acknowledged') return `“${words}”`;
  const [reason, rule = ''] = words.split('|');
  return `${ruleName(rule, say)} · ${say(`reason.${reason}` as MessageKey)}`;
}

/** The products of these keys by their names; of those that are not in the hold any more nothing. */
const namesOf = (keys: readonly string[], { subjects }: Hold, say: Say): string =>
  subjects
    .filter(({ key }) => keys.includes(key))
    .map(({ name, id }) => name ?? id ?? say('popup.noName'))
    .join(say('panel.comma'));
