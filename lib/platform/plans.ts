import type { Case, CaseEvent } from '../core/case';
import type { Hold } from '../core/hold';
import { isOvertaken } from '../core/openWork';
import {
  planChange,
  plannedCase,
  planProblem,
  stepsOf,
  unplannedCase,
  type DueStep,
  type PlanStep,
} from '../core/plan';
import { markCase, readCase } from './cases';
import { change, decodeAll, Refusal, tableOf, type Database } from './database';

/** What plans are made of: their steps, and what a reminder of one says. */
export interface PlanDesk {
  steps: readonly PlanStep[];
  textOf: (step: string, hold: Hold) => string;
}

const tables = ['cases', 'reminders'] as const;

/** Longest text of a reminder, in characters. */
const longest = 200;

/**
 * Plans a case's delist for an instant, with its reminders, or for another one than before. What
 * was carried out before is left as it is. Refuses a time that is past or too far, and a case that
 * was let through.
 */
export const planCase = (
  database: Database,
  { id, at }: { id: string; at: number },
  desk: PlanDesk,
  now: number,
): Promise<Case> =>
  change(database, tables, async () => {
    const before = stillOpen(await readCase(database, id));
    if (before.plannedAt === at) return before;
    if (planProblem(at, now)) throw new Refusal('invalid');
    const record = plannedCase(before, at, now);
    await tableOf(database, 'cases').put(record);
    await moveReminders(database, before, at, desk, now);
    return record;
  });

/** Drops a case's plan with the reminders that it made. */
export const unplanCase = (
  database: Database,
  id: string,
  desk: PlanDesk,
  now: number,
): Promise<Case> =>
  change(database, tables, async () => {
    const before = stillOpen(await readCase(database, id));
    const record = unplannedCase(before, now);
    if (record === before) return before;
    await tableOf(database, 'cases').put(record);
    await moveReminders(database, before, undefined, desk, now);
    return record;
  });

/**
 * Puts on record what happened. A planned delist that has happened, in this case or in another,
 * needs no step before it any more, and what is verified afterwards counts from now.
 */
export const markPlanned = (
  database: Database,
  id: string,
  event: CaseEvent,
  desk: PlanDesk,
): Promise<Case> =>
  change(database, tables, async () => {
    const record = await markCase(database, id, event);
    if (event.kind !== 'done') return record;
    for (const planned of await plannedOf(database, record))
      await moveReminders(database, planned, event.at, desk, event.at);
    return record;
  });

/** The planned cases whose delist has happened with this one, itself among them. */
async function plannedOf(database: Database, done: Case): Promise<Case[]> {
  const isStep = (record: unknown) => Reflect.get(Object(record), 'step') !== undefined;
  const stored = await tableOf(database, 'reminders').filter(isStep).toArray();
  const ids = decodeAll('reminders', stored).records.flatMap(({ caseId }) => caseId ?? []);
  const cases = await tableOf(database, 'cases').bulkGet([...new Set(ids)]);
  const planned = decodeAll('cases', cases).records.filter((at) => at.plannedAt !== undefined);
  return planned.filter(
    (at) => at.id === done.id || (at.status === 'open' && isOvertaken(at, [done])),
  );
}

/** The case, if it is still worked on. */
function stillOpen(record: Case): Case {
  if (record.status !== 'open') throw new Refusal('closed');
  return record;
}

/** Brings the reminders of a case from its plan to another time, or to none. */
async function moveReminders(
  database: Database,
  { id, hold, plannedAt }: Case,
  at: number | undefined,
  desk: PlanDesk,
  now: number,
): Promise<void> {
  const reminders = tableOf(database, 'reminders');
  const isOfCase = (record: unknown) => Reflect.get(Object(record), 'caseId') === id;
  const { records } = decodeAll('reminders', await reminders.filter(isOfCase).toArray());
  const dueAt = (planned: number | undefined): DueStep[] =>
    planned === undefined ? [] : stepsOf(desk.steps, hold, planned, now);
  const { dropped, made } = planChange(records, id, dueAt(plannedAt), dueAt(at));
  await reminders.bulkDelete(dropped);
  await reminders.bulkPut(
    made.map((step) => ({
      id: crypto.randomUUID(),
      text: desk.textOf(step.id, hold).slice(0, longest),
      dueAt: step.at,
      caseId: id,
      step: step.id,
      ...(step.link && { link: step.link }),
      state: 'waiting' as const,
      updatedAt: now,
    })),
  );
}
