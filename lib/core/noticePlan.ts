import { happenedAt } from './afterwards';
import { isOff, type Case } from './case';
import { lastTold, type CaseNotice, type PartsSent } from './caseNotice';
import { timings, type Audience, type Template, type Timing } from './template';
import { nextMidnight } from './timing';

const day = 24 * 3_600_000;

/** One group of people at one time: what is there to send them, and whether they have been told. */
export interface Telling {
  audience: Audience;
  /** The one that is used most readily; there may be more. */
  template: Template;
  more: number;
  /** What they were told last, for the day that stands now. */
  told?: CaseNotice;
  /** They have been told a part of it. */
  parts?: PartsSent;
  /** Not told this, they were told something else last, which is no part of the plan: for an occasion, or at any time. */
  other?: CaseNotice;
}

export interface NoticeSlot {
  timing: Timing;
  /** When its day begins in Beijing, in milliseconds since 1970; undefined without a plan. */
  at?: number;
  /** `due` is to be done now, `late` should have been done before. */
  state: 'open' | 'later' | 'due' | 'late';
  tellings: readonly Telling[];
}

const daysBefore: Record<Timing, number> = { before3: 3, before1: 1, now: 0, after: 0 };

/** Whether a template is one for what a case does. */
export const fitsAction = (
  { actions, plans }: Pick<Template, 'actions' | 'plans'>,
  { hold }: Pick<Case, 'hold'>,
): boolean =>
  (!actions || actions.includes(hold.action)) &&
  (!plans || hold.action !== 'stop-promotion' || plans.includes(hold.plan));

/**
 * Who is to be told when of a case's delist: one line for each audience and time. What is for an
 * occasion is no part of it: it tells some of its audience, or tells them something else.
 */
export function noticePlan(
  templates: readonly Template[],
  record: Case,
  now: number,
): NoticeSlot[] {
  const fitting = templates.filter((at) => at.timing && !at.isOccasional && fitsAction(at, record));
  const since = movedAt(record);
  const notices = (record.notices ?? []).filter(({ at }) => at >= since);
  const others = notices.filter(({ template }) => fitting.every(({ id }) => id !== template.id));
  return timings.flatMap((timing) => {
    const own = fitting.filter((at) => at.timing === timing);
    if (own.length === 0) return [];
    const audiences = [...new Set(own.map(({ audience }) => audience))];
    const tellings = audiences.map((audience) =>
      tellingOf(
        own.filter((at) => at.audience === audience),
        notices,
        others,
      ),
    );
    const at = startOf(timing, record);
    return [
      { timing, ...(at !== undefined && { at }), state: stateOf(timing, record, now), tellings },
    ];
  });
}

/** When there are notices of a case to be sent, and everybody has been sent his. */
export const toldTimings = (templates: readonly Template[], record: Case, now: number): Timing[] =>
  noticePlan(templates, record, now)
    .filter(({ tellings }) => tellings.every(({ told }) => told))
    .map(({ timing }) => timing);

function tellingOf(
  own: readonly Template[],
  notices: readonly CaseNotice[],
  others: readonly CaseNotice[],
): Telling {
  const [template] = [...own].sort(readier);
  if (!template) throw new Error('a telling has at least one template');
  const last = lastTold(notices.filter(({ template: of }) => own.some(({ id }) => id === of.id)));
  const { audience } = template;
  const other = lastTold(others.filter((at) => at.audience === audience));
  const found = last && ('told' in last ? last : { parts: last });
  return {
    ...{ audience, template, more: own.length - 1, ...found },
    ...(other && 'told' in other && !(found && 'told' in found) && { other: other.told }),
  };
}

/** When (ms) a case was last planned for another time than before: who was told of that one is told anew. */
function movedAt({ events }: Case): number {
  const plans = events.filter(({ kind }) => kind === 'planned');
  const moved = plans.findLast(({ words }, at) => at > 0 && words !== plans[at - 1]?.words);
  return moved?.at ?? -Infinity;
}

/**
 * Templates of a list with what a case asks for now before the others: due and not told, then late
 * and not told, each with the one of its audience that is used most readily. What is for another
 * action, or for later, comes last.
 */
export function dueFirst(
  found: readonly Template[],
  templates: readonly Template[],
  record: Case,
  now: number,
): Template[] {
  const waiting = noticePlan(templates, record, now).flatMap(({ timing, state, tellings }) =>
    tellings
      .filter(({ told }) => !told && (state === 'due' || state === 'late'))
      .map(({ audience, template }) => ({
        timing,
        state: state === 'late' ? ('late' as const) : ('due' as const),
        audience,
        template,
      })),
  );
  const places = ['due', 'late', 'other', 'rest', 'later', 'foreign'] as const;
  const placeOf = (at: Template): (typeof places)[number] => {
    if (!fitsAction(at, record)) return 'foreign';
    const own = waiting.find((of) => of.timing === at.timing && of.audience === at.audience);
    if (own) return own.template.id === at.id ? own.state : 'other';
    return at.timing && stateOf(at.timing, record, now) === 'later' ? 'later' : 'rest';
  };
  const placed = found.map((template) => ({ template, place: placeOf(template) }));
  return places.flatMap((place) =>
    placed.filter((at) => at.place === place).map(({ template }) => template),
  );
}

/** Favourites first, then what was used last. */
export const readier = (one: Template, other: Template): number =>
  Number(other.isFavourite ?? false) - Number(one.isFavourite ?? false) ||
  (other.usedAt ?? 0) - (one.usedAt ?? 0);

function startOf(timing: Timing, { plannedAt }: Case): number | undefined {
  if (plannedAt === undefined) return undefined;
  return nextMidnight(plannedAt) - (1 + daysBefore[timing]) * day;
}

function stateOf(timing: Timing, record: Case, now: number): NoticeSlot['state'] {
  if (timing === 'after') return isOff(record) ? 'due' : 'later';
  if (isOff(record)) {
    // What is done at night is told of in the morning.
    const until = timing === 'now' ? nextMidnight(happenedAt(record) ?? now) : now;
    return now < until ? 'due' : 'late';
  }
  const at = startOf(timing, record);
  if (at === undefined) return timing === 'now' ? 'due' : 'open';
  if (now < at) return 'later';
  return now < at + day ? 'due' : 'late';
}
