import type { ActionKind, PlanKind } from './action';
import { withEvent, type Case } from './case';
import type { Hold } from './hold';
import type { Reminder } from './reminder';
import type { Source } from './source';
import type { Timing } from './template';
import { beijingTime, nextMidnight } from './timing';
import { entriesOn, isTrueOn, type TrueOn } from './trueOn';

const minute = 60_000;
const day = 24 * 60 * minute;

/** A delist is planned for at most so long ahead, in milliseconds: a year. */
export const planReach = 366 * day;

/** Something to do before or after a planned delist. */
export interface PlanStep extends TrueOn {
  /** Its text stands in the locale files under `step.<id>`. Ids are never reused. */
  id: string;
  actions: readonly ActionKind[];
  /** Of stopping a promotion: the plans that it is a step of; absent for all. */
  plans?: readonly PlanKind[];
  /** Only where one of these alternatives was chosen, by their ids. */
  ways?: readonly string[];
  /**
   * So many days from the planned day at an hour and minute of Beijing, or so many minutes after
   * the planned instant; `then` is that itself.
   */
  when:
    { days: number; clock: readonly [hour: number, minute: number] } | { minutes: number } | 'then';
  /** When the notices are sent that it reminds of; it is done once everybody has been told. */
  tells?: Timing;
  /** Where it is done; `page` is the page on which the delist is pressed. */
  link?: string;
  /** How sure is what its text says of the platform; left out where it only asks. */
  source?: Source;
}

/** A step with its instant, in milliseconds since 1970. */
export interface DueStep {
  id: string;
  at: number;
  /** Too late to be reminded of. */
  isPast: boolean;
  link?: string;
}

/** What speaks against a time for a plan: it is past, or more than a year ahead. */
export function planProblem(at: number, now: number): 'past' | 'far' | undefined {
  if (at <= now) return 'past';
  return at > now + planReach ? 'far' : undefined;
}

/** When a step is due of a delist at an instant, both in milliseconds since 1970. */
export function dueOf({ when }: Pick<PlanStep, 'when'>, at: number): number {
  if (when === 'then') return at;
  if ('minutes' in when) return at + when.minutes * minute;
  const [hour, minutes] = when.clock;
  return nextMidnight(at) + (when.days - 1) * day + (hour * 60 + minutes) * minute;
}

/** Whether a step is one of such a delist. */
export const isStepOf = (
  { actions, plans, ...where }: PlanStep,
  { action, plan, page }: Pick<Hold, 'action' | 'plan' | 'page'>,
): boolean => actions.includes(action) && (!plans || plans.includes(plan)) && isTrueOn(where, page);

/** The alternative that was chosen last instead of a case's press, by its id; undefined for none. */
export const wayOf = ({ events }: Pick<Case, 'events'>): string | undefined =>
  events.findLast(({ kind, words }) => kind === 'left' && words !== undefined)?.words;

/** Steps without those that remind of notices which everybody has been sent. */
export const stepsToDo = <Step extends Pick<PlanStep, 'tells'>>(
  steps: readonly Step[],
  told: readonly Timing[],
): Step[] => steps.filter(({ tells }) => !tells || !told.includes(tells));

/** The steps of a delist that is planned for `at`, in the order of their instants; `way` is what was chosen instead of it. */
export function stepsOf(
  steps: readonly PlanStep[],
  { action, plan, page }: Pick<Hold, 'action' | 'plan' | 'page'>,
  at: number,
  now: number,
  way?: string,
): DueStep[] {
  const onPage = steps.map((step) => (step.link === 'page' ? { ...step, link: page } : step));
  return entriesOn(page, onPage)
    .filter((step) => isStepOf(step, { action, plan, page }))
    .filter(({ ways }) => !ways || (way !== undefined && ways.includes(way)))
    .map((step) => {
      const due = dueOf(step, at);
      const { id, link } = step;
      return { id, at: due, isPast: due <= now, ...(isWeb(link) && { link }) };
    })
    .sort((one, other) => one.at - other.at);
}

const isWeb = (link: string | undefined): link is string => /^https:\/\/\S+$/.test(link ?? '');

/** What becomes of a case's reminders when its steps change. */
export interface PlanChange {
  /** Ids of reminders that go. */
  dropped: string[];
  /** Steps to be reminded of anew. */
  made: DueStep[];
}

/**
 * Changes a case's reminders from one set of steps to another; no steps is no plan. A step whose
 * instant stays keeps its reminder, put off or not. What the merchant wrote (it has no `step`),
 * what is done, and what belongs to another case stays as it is.
 */
export function planChange(
  reminders: readonly Reminder[],
  caseId: string,
  before: readonly DueStep[],
  after: readonly DueStep[],
): PlanChange {
  const stays = (id: string | undefined): boolean => {
    const at = after.find((step) => step.id === id)?.at;
    return at !== undefined && before.some((step) => step.id === id && step.at === at);
  };
  const own = reminders.filter((at) => at.caseId === caseId && at.step !== undefined);
  const dropped = own.filter(({ state, step }) => state !== 'done' && !stays(step));
  const kept = own.filter((at) => !dropped.includes(at));
  const isThere = ({ id, at }: DueStep) =>
    kept.some(({ step, dueAt }) => step === id && dueAt === at);
  return {
    dropped: dropped.map(({ id }) => id),
    made: after.filter((step) => !step.isPast && !stays(step.id) && !isThere(step)),
  };
}

/** The case with its delist planned for `at`. */
export const plannedCase = (record: Case, at: number, now: number): Case =>
  withEvent(
    { ...record, plannedAt: at },
    { at: now, kind: 'planned', words: beijingTime(at, true) },
  );

/** The case without its plan. */
export function unplannedCase(record: Case, now: number): Case {
  const { plannedAt, ...rest } = record;
  if (plannedAt === undefined) return record;
  return withEvent(rest, { at: now, kind: 'unplanned', words: beijingTime(plannedAt, true) });
}
