import type { Hold } from '../core/hold';
import type { Pointed } from '../core/taught';
import type { WentAround } from './around';
import { namesOf } from './control';
import type { Guard } from './guard';
import { pointedAt } from './pointed';
import type { Stage } from './stage';

/**
 * What goes on record of a delist that went around the guard, and its control to be taught, where
 * it can be.
 */
export function readAround(
  { action, control, standing, event }: WentAround,
  guard: Guard,
  { holdOf, pressed }: Stage,
): { hold: Hold; found?: Pointed } {
  const press = {
    control: { element: control, names: namesOf(control), isSemantic: true },
    action,
    why: 'taught',
    event,
  } as const;
  const hold = holdOf(press, pressed.last());
  const found = pointedAt(control, guard.recognise, standing);
  return { hold, found: found.action || found.refusal ? undefined : found };
}
