import { Dexie } from 'dexie';
import { finished, saved, snoozed, type Reminder } from '../core/reminder';
import { isSeries, movedOn, savedSeries, takenTime, wrongBy, type Ahead } from '../core/series';
import { change, tableOf, type Database } from './database';
import { decode, decodeAll } from './tables';
import { nextOccurrence } from './recurrence';
import { decoded, inState } from './reminderRows';

const table = (database: Database) => tableOf(database, 'reminders');

/** All reminders that can be read. */
export const readReminders = (database: Database): Promise<Reminder[]> =>
  decoded(table(database).toCollection());

/** One reminder, undefined where there is none that can be read. */
export async function readReminder(database: Database, id: string): Promise<Reminder | undefined> {
  const read = decode('reminders', await table(database).get(id));
  return 'record' in read ? read.record : undefined;
}

/** What is known of the times to come: the rules of the calendar, and when campaigns begin. */
export async function readAhead(database: Database): Promise<Ahead> {
  const campaigns = await tableOf(database, 'campaigns').toArray();
  return { nextOf: nextOccurrence, sales: decodeAll('campaigns', campaigns).records };
}

/** The tables that a change of reminders needs: those before a campaign depend on the calendar. */
export const tables = ['reminders', 'campaigns'] as const;

export const saveReminder = (database: Database, given: Reminder, now: number): Promise<void> =>
  change(database, tables, async () => {
    const stored = await readReminder(database, given.id);
    const record = isSeries(given)
      ? savedSeries(stored, given, now, await readAhead(database))
      : saved(stored, given);
    await table(database).put(record);
  });

export const removeReminder = (database: Database, id: string): Promise<void> =>
  change(database, ['reminders'], () => table(database).delete(id));

/** How long a time of a recurring reminder is kept once it is done, in milliseconds: 90 days. */
const keptFor = 90 * 86_400_000;

/** Whether `takeDue` may find something to take or to move: a look that changes nothing. */
export async function isAnyDue(database: Database, now: number): Promise<boolean> {
  const found = await Promise.all(
    [
      inState(database, 'waiting', now),
      table(database).where('untoldAt').above(Dexie.minKey),
      ...movable(database, now),
    ].map((rows) => rows.limit(1).count()),
  );
  return found.some((count) => count > 0);
}

/**
 * Takes what is due, and what was taken and whose notification is not among `open`: a worker was
 * stopped before it went out. It is marked before it is shown, as one that is yet to be told of,
 * so that it neither rings again and again nor is lost. All that are taken together bear the same
 * `rungAt`, by which a digest finds them again.
 */
export const takeDue = (
  database: Database,
  now: number,
  open: (reminder: Reminder) => boolean,
): Promise<Reminder[]> =>
  change(database, tables, async () => {
    const ahead = await moveSeries(database, now);
    const [untold, due] = await Promise.all([
      decoded(table(database).where('untoldAt').above(Dexie.minKey)),
      decoded(inState(database, 'waiting', now)),
    ]);
    await table(database).bulkPut(untold.filter(open).map(told));
    const again = untold.filter((at) => !open(at) && at.state === 'shown');
    const taken: Reminder[] = [];
    for (const at of due) {
      const apart = isSeries(at) ? takenTime(at, now, ahead) : undefined;
      if (apart) {
        await dropTimes(database, at.id, now);
        await table(database).put(apart.series);
      }
      taken.push(apart?.time ?? at);
    }
    const marked = [...again, ...taken]
      .sort((one, other) => one.dueAt - other.dueAt)
      .map((at): Reminder => ({
        ...at,
        state: 'shown',
        rungAt: now,
        untoldAt: now,
        updatedAt: now,
      }));
    await table(database).bulkPut(marked);
    return marked;
  });

/** Marks that the notification of these is there. */
export const markTold = (database: Database, shown: readonly Reminder[]): Promise<void> =>
  change(database, ['reminders'], async () => {
    const stored = await table(database).bulkGet(shown.map(({ id }) => id));
    await table(database).bulkPut(decodeAll('reminders', stored).records.map(told));
  });

function told(at: Reminder): Reminder {
  const { untoldAt: _, ...rest } = at;
  return rest;
}

/**
 * An earlier time of a series that stands in the list makes room for the next; one that was put off
 * rings when it was said to. What was done long ago is forgotten.
 */
async function dropTimes(database: Database, id: string, now: number): Promise<void> {
  const isOver = ({ state, updatedAt }: Reminder) =>
    state === 'shown' || (state === 'done' && updatedAt < now - keptFor);
  const times = await decoded(table(database).where('of').equals(id));
  await table(database).bulkDelete(times.filter(isOver).map((at) => at.id));
}

/** Those that depend on the calendar of campaigns, and those that were taken by a clock that was wrong. */
const movable = (database: Database, now: number) => [
  table(database).where('beforeSale.days').aboveOrEqual(0),
  table(database)
    .where('takenAt')
    .above(now + wrongBy),
];

/**
 * Follows the calendar of campaigns, and a clock that was wrong and was set right. Gives what is
 * known of the times to come.
 */
async function moveSeries(database: Database, now: number): Promise<Ahead> {
  const [ahead, ...series] = await Promise.all([
    readAhead(database),
    ...movable(database, now).map(decoded),
  ]);
  const moved = series.flat().flatMap((at) => {
    // What has come is taken first, whatever became of its campaign since.
    const isDue = at.state === 'waiting' && at.dueAt <= now;
    if (isDue || !['waiting', 'resting'].includes(at.state)) return [];
    const next = movedOn(at, now, ahead);
    return next.dueAt === at.dueAt && next.state === at.state ? [] : [next];
  });
  await table(database).bulkPut(moved);
  return ahead;
}

/** What a notification's button does to the reminders that it showed and that still stand so. */
export const settleShown = (
  database: Database,
  isMeant: (reminder: Reminder) => boolean,
  choice: 'done' | 'later',
  now: number,
): Promise<void> =>
  change(database, ['reminders'], async () => {
    const meant = (await decoded(inState(database, 'shown'))).filter(isMeant);
    await table(database).bulkPut(
      meant.map((at) => (choice === 'later' ? snoozed(at, 10, now) : finished(at, now))),
    );
  });

/** Whether one of those that were shown and are not done is meant. */
export const isShown = async (
  database: Database,
  isMeant: (reminder: Reminder) => boolean,
): Promise<boolean> => {
  const meant = inState(database, 'shown').filter((row) => isMeant(row as Reminder));
  return (await meant.first()) !== undefined;
};

/** When the next one is due, and how many were shown and are not done. */
export async function reminderState(
  database: Database,
): Promise<{ next: number | undefined; shown: number }> {
  const isReadable = (record: unknown) => 'record' in decode('reminders', record);
  const [first, shown] = await Promise.all([
    inState(database, 'waiting').filter(isReadable).first(),
    inState(database, 'shown').count(),
  ]);
  const read = decode('reminders', first);
  return { next: 'record' in read ? read.record.dueAt : undefined, shown };
}
