import type { SecondCheck } from '../../lib/core/secondCheck';
import { beijingTime } from '../../lib/core/timing';
import type { Say } from '../words';

/** Who has looked over the answers, when, and by a code of which kind. */
export function secondWords(
  { name, role, at, by }: SecondCheck,
  say: Say,
  withYear = false,
): string {
  const words = { name, role: say(`role.${role}`), time: beijingTime(at, withYear) };
  return say(by ? `popup.second.doneBy.${by}` : 'popup.second.done', words);
}
