import type { Reminder } from './reminder';
import { ruleOf, type Clock, type Repeat } from './repeat';
import { movedOn, type Ahead } from './series';

/** Something to look at again and again, so that less has to be delisted. */
export interface Routine {
  /** Its text stands in the locale files under `routine.<id>`. Ids are never reused. */
  id: string;
  /** By the calendar, or so many days before every campaign. */
  when: Repeat | { kind: 'sale'; days: number; clock: Clock };
  /** Where it is looked at. */
  link?: string;
}

/** Routines that are switched on together; called `routineSet.<id>` in the locale files. */
export interface RoutineSet {
  id: string;
  routines: readonly Routine[];
}

/** The id of the reminder that a routine makes: switched on twice, there is one. */
export const routineId = ({ id }: Routine): string => `routine:${id}`;

/** The reminder that a routine of a set makes, with its text; it recurs from `now` on. */
export function routineReminder(
  routine: Routine,
  set: string,
  text: string,
  now: number,
  ahead: Ahead,
): Reminder {
  const { when, link } = routine;
  const how =
    when.kind === 'sale'
      ? { beforeSale: { days: when.days, minute: when.clock[0] * 60 + when.clock[1] } }
      : { rule: ruleOf(when, now) };
  const made: Reminder = {
    id: routineId(routine),
    text: text.slice(0, 200),
    dueAt: now,
    ...how,
    ...(link && { link }),
    routine: set,
    state: 'waiting',
    updatedAt: now,
  };
  return movedOn(made, now, ahead);
}

/** Whether a set is at work: one of its reminders is. */
export const isOn = ({ id }: RoutineSet, reminders: readonly Reminder[]): boolean =>
  reminders.some(
    ({ routine, state }) => routine === id && (state === 'waiting' || state === 'resting'),
  );
