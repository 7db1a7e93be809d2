import { isOff, landsLater, type Case } from '../core/case';
import type { CaseEvent } from '../core/caseEvent';
import type { Checklist } from '../core/checklist';
import type { Hold } from '../core/hold';
import { toldTimings } from '../core/noticePlan';
import { happenedTo, isOvertaken } from '../core/openWork';
import {
  dueOf,
  isStepOf,
  planChange,
  plannedCase,
  planProblem,
  stepsOf,
  stepsToDo,
  unplannedCase,
  wayOf,
  type DueStep,
} from '../core/plan';
import { isVerification, verifyingSteps } from '../core/verification';
import { markCase, readCase, recordAround } from './cases';
import { change, Refusal, tableOf, type Database } from './database';
import { decodeAll } from './tables';
import { readTemplates } from './templates';
import { decoded } from './reminderRows';
import { stepReminder, stepWords, type PlanDesk } from './stepReminder';

const tables = ['cases', 'reminders', 'templates'] as const;

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
    await moveReminders(database, record, { from: before.plannedAt, to: at }, desk, now);
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
    await moveReminders(database, record, { from: before.plannedAt }, desk, now);
    return record;
  });

/**
 * Puts on record what happened. A planned delist that has happened, in this case or in another,
 * needs no step before it any more, and what is verified afterwards counts from now. What may land
 * later is verified then, planned or not, whether it was seen to be done or nothing was seen of it.
 */
export const markPlanned = (
  database: Database,
  id: string,
  event: CaseEvent,
  desk: PlanDesk,
): Promise<Case> =>
  change(database, tables, async () => {
    const record = await markCase(database, id, event);
    if (!isVerified(event)) return record;
    if (record.status === event.kind) await endPlans(database, record, desk, event.at);
    await verifyLater(database, record, desk, event.at);
    return record;
  });

/**
 * Puts a delist on record that nobody held. What was planned of its products has happened with it;
 * where it lands later, it is verified then.
 */
export const putAround = (
  database: Database,
  { hold, ...seen }: { hold: Hold } & Pick<CaseEvent, 'words' | 'partial'>,
  checklists: readonly Checklist[],
  desk: PlanDesk,
  now: number,
): Promise<Case> =>
  change(database, [...tables, 'checklists'], async () => {
    const record = await recordAround(database, hold, seen, checklists, now);
    await endPlans(database, record, desk, now);
    await verifyLater(database, record, desk, now);
    return record;
  });

/** Whether what happened is followed by a look at what came of it later. */
export const isVerified = ({ kind }: Pick<CaseEvent, 'kind'>): boolean =>
  kind === 'done' || kind === 'uncertain';

/**
 * Has it looked at on the next day whether a promotion has stopped, of a plan that may go on until
 * 00:00 once that is past; once for each case.
 */
async function verifyLater(
  database: Database,
  record: Case,
  desk: PlanDesk,
  doneAt: number,
): Promise<void> {
  const steps = desk.steps.filter(({ id }) => verifyingSteps.includes(id));
  // What is said to go on until 00:00 is looked at then, whatever plan it is of.
  const step = landsLater(record) ? steps[0] : steps.find((at) => isStepOf(at, record.hold));
  if (!step) return;
  const at = dueOf(step, doneAt);
  const own = await decoded(tableOf(database, 'reminders').where('caseId').equals(record.id));
  // One that waits for the planned day comes too late for what was pressed before it.
  if (own.some((of) => isVerification(of) && of.dueAt <= at)) return;
  const due = { id: step.id, at, isPast: false, link: step.link };
  await tableOf(database, 'reminders').put(stepReminder(record, due, desk, doneAt));
}

/** Takes the steps before a delist from all plans that have come true with a case; the rest count from `at` (ms). */
async function endPlans(
  database: Database,
  happened: Case,
  desk: PlanDesk,
  at: number,
): Promise<void> {
  if (happenedTo(happened).length === 0) return;
  for (const planned of await plannedOf(database, happened)) {
    const move = { from: planned.plannedAt, to: at, isDone: true };
    await moveReminders(database, planned, move, desk, at);
  }
}

/** The planned cases whose delist has happened with this one; itself among them, once it is done. */
async function plannedOf(database: Database, happened: Case): Promise<Case[]> {
  const reminders = await decoded(tableOf(database, 'reminders').where('caseId').above(''));
  const ids = reminders.flatMap(({ step, caseId }) => (step && caseId) ?? []);
  const cases = await tableOf(database, 'cases').bulkGet([...new Set(ids)]);
  const planned = decodeAll('cases', cases).records.filter((at) => at.plannedAt !== undefined);
  return planned.filter((at) =>
    at.status === 'open' ? isOvertaken(at, [happened]) : at.id === happened.id && isOff(happened),
  );
}

/** The case, if it is still worked on. */
function stillOpen(record: Case): Case {
  if (record.status !== 'open') throw new Refusal('closed');
  return record;
}

/** From which time to which a plan moves; `isDone` where it has happened then. */
interface Move {
  from?: number | undefined;
  to?: number | undefined;
  isDone?: boolean;
}

/**
 * Brings the reminders of a case from one time of its plan to another; undefined is none. Who was
 * told of the time before, and not yet of the one that stands in the case, is to be told. Those of
 * what follows the delist ask whether it was carried out, until it is known to be.
 */
async function moveReminders(
  database: Database,
  record: Case,
  { from, to, isDone = false }: Move,
  desk: PlanDesk,
  now: number,
): Promise<void> {
  const { id, hold } = record;
  const reminders = tableOf(database, 'reminders');
  const records = await decoded(reminders.where('caseId').equals(id));
  const steps = stepsToDo(desk.steps, toldTimings(await readTemplates(database), record, now));
  const dueAt = (planned: number | undefined): DueStep[] =>
    planned === undefined ? [] : stepsOf(steps, hold, planned, now, wayOf(record));
  const { dropped, made } = planChange(records, id, dueAt(from), dueAt(to));
  await reminders.bulkDelete(dropped);
  const isAhead = (dueAt: number) => !isDone && to !== undefined && dueAt > to;
  await reminders.bulkPut(
    made.map((step) => stepReminder(record, step, desk, now, isAhead(step.at))),
  );
  if (!isDone) return;
  const kept = records.filter((own) => own.state !== 'done' && !dropped.includes(own.id));
  await reminders.bulkPut(
    kept.flatMap((own) => (own.step ? { ...own, text: stepWords(own.step, hold, desk) } : [])),
  );
}
