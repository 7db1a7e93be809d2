import { nextBeforeSale, type BeforeSale } from './beforeSale';
import { addDays, dayOf, dayStart, weekdayOf } from './day';
import { isRepeat, ruleOf, weekdays, type Repeat } from './repeat';
import { clockMeant, type ClockDoubt } from './saidClock';
import { daysMeant } from './saidDay';
import type { Ahead } from './series';
import type { TimeParts } from './timeParts';

/** What was supposed where it was not said (`quick.doubt.<doubt>`). */
export const doubts = [
  'clock',
  'halfDay',
  'midnight',
  'tomorrow',
  'later',
  'week',
  'weekday',
  'someDay',
  'everyWeek',
  'first',
  'leftover',
  'noSale',
] as const;
export type Doubt = (typeof doubts)[number];

/** Why there is no time (`quick.problem.<problem>`). */
export const senseProblems = ['past', 'noDay', 'far', 'noSale'] as const;
export type SenseProblem = (typeof senseProblems)[number];

/** A time that was understood; `at` is when first, in milliseconds since 1970, always after now. */
export interface Sense {
  at?: number;
  repeat?: Repeat;
  beforeSale?: BeforeSale;
  doubts: readonly (Doubt | ClockDoubt)[];
  problem?: SenseProblem;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How far ahead something is kept in mind, in milliseconds: ten years. */
const reach = 3653 * day;

/** The same in days, months or years, so that no calendar is left. */
const mostCount = 3653;

const refused = (problem: SenseProblem): Sense => ({ doubts: [], problem });

/** Never early: the first whole minute that is not before an instant. */
const wholeMinute = (at: number): number => Math.ceil(at / minute) * minute;

/** What the parts of a time mean at `now`. */
export function senseOf(parts: TimeParts, now: number, ahead: Ahead): Sense {
  const sense = meant(parts, now, ahead);
  return parts.hasOthers ? { ...sense, doubts: [...sense.doubts, 'first'] } : sense;
}

function meant(parts: TimeParts, now: number, ahead: Ahead): Sense {
  if (parts.after !== undefined) return within(wholeMinute(now + parts.after), now, []);
  if (parts.sale) return beforeSaleOf(parts, parts.sale, now, ahead);
  if (parts.repeat) return repeating(parts, now, ahead);
  return once(parts, now);
}

function within(at: number, now: number, said: Sense['doubts']): Sense {
  if (at <= now) return refused('past');
  return at > now + reach ? refused('far') : { at, doubts: said };
}

function beforeSaleOf(
  parts: TimeParts,
  { days, name }: NonNullable<TimeParts['sale']>,
  now: number,
  { sales }: Ahead,
): Sense {
  if (days > 60) return refused('far');
  const { minutes, doubt } = clockMeant(parts);
  const at = Math.min(minutes[0] ?? 0, 24 * 60 - 1);
  const said = doubt ? [doubt] : [];
  const meant = name === undefined ? sales : sales.filter((sale) => sale.name === name);
  const beforeSale = { days, minute: at };
  const next = nextBeforeSale(beforeSale, meant, now);
  // One that has a name is meant once; the others come before every campaign that there will be.
  if (name !== undefined) {
    const isPast = meant.some(({ from }) => hasJustPassed(addDays(from, -days), now));
    const told: Sense['doubts'] = isPast ? [...said, 'later'] : said;
    return next === undefined ? refused('noSale') : within(next, now, told);
  }
  return next === undefined
    ? { beforeSale, doubts: [...said, 'noSale'] }
    : { at: next, beforeSale, doubts: said };
}

/** Whether a day began in the last two months: nobody who names it means the one of next year. */
function hasJustPassed(named: string, now: number): boolean {
  const start = dayStart(named);
  return start !== undefined && start <= now && now - start < 60 * day;
}

function repeating(parts: TimeParts, now: number, { nextOf }: Ahead): Sense {
  const { repeat } = parts;
  if (!repeat) return refused('noDay');
  const { minutes, doubt } = clockMeant(parts);
  const said: (Doubt | ClockDoubt)[] = doubt ? [doubt] : [];
  const [first = 0] = minutes;
  // The night after a day is another day: of what is bound to one, the last minute is meant.
  const most = repeat.kind === 'daily' ? first % (24 * 60) : Math.min(first, 24 * 60 - 1);
  const clock = [Math.floor(most / 60), most % 60] as const;
  const today = weekdays[weekdayOf(now)] ?? 'MO';
  const isOpen = repeat.kind === 'weekly' && repeat.days.length === 0;
  if (isOpen) said.push('weekday');
  if (parts.isVague) said.push('everyWeek');
  const ends = parts.until ? daysMeant({ kind: 'date', ...parts.until }, now) : [];
  const until = ends.find((end) => end >= dayOf(now));
  if (parts.until && until === undefined) return refused('noDay');
  const made: Repeat = {
    ...(isOpen ? { ...repeat, days: [today] } : repeat),
    clock,
    ...(until !== undefined && { until }),
  };
  if (!isRepeat(made)) return refused('noDay');
  const at = nextOf(ruleOf(made, now), now);
  return at === undefined ? refused('noDay') : { at, repeat: made, doubts: said };
}

function once(parts: TimeParts, now: number): Sense {
  const { day: saidDay, clock, part } = parts;
  const count = saidDay && Math.max(...Object.values(saidDay).map((at) => Number(at) || 0));
  if (count !== undefined && count > mostCount) return refused('far');
  const today = dayOf(now);
  const days = saidDay ? daysMeant(saidDay, now) : [today, addDays(today, 1)];
  if (days.length === 0) return refused('noDay');

  const { minutes, doubt } = clockMeant(parts);
  const isFromNow = saidDay?.kind === 'months' || (saidDay?.kind === 'offset' && saidDay.isFromNow);
  const minuteNow = Math.ceil((now - (dayStart(today) ?? now)) / minute);
  // 三天后: at this time of day. Of a day with a name, the likelier half of it is meant, unless it is today.
  const isNow = isFromNow && !clock && !part;
  const options = isNow ? [minuteNow] : minutes;
  const said: (Doubt | ClockDoubt)[] = doubt && !isNow ? [doubt] : [];
  if (parts.isVague) said.push('someDay');
  const isSunday = weekdayOf(now) === 6;
  if (saidDay?.kind === 'weekday' && saidDay.weeks !== undefined && isSunday) said.push('week');

  for (const [index, at] of days.entries()) {
    const start = dayStart(at);
    if (start === undefined) continue;
    const isToday = at === today;
    const [likely, ...others] = options.map((minutesOf) => start + minutesOf * minute);
    const later = isToday && !clock && part !== 'night' && part !== 'morning' && part !== 'noon';
    const found = [
      likely,
      ...(isToday || !saidDay ? others : []),
      later ? soon(now) : undefined,
    ].find((time) => time !== undefined && time > now);
    if (found === undefined) continue;
    if (index > 0) said.push(saidDay ? 'later' : 'tomorrow');
    return within(found, now, said);
  }
  return refused('past');
}

/** Later today, where no time was said: the next full hour that is not at once. */
function soon(now: number): number {
  const full = Math.ceil((now + hour / 2) / hour) * hour;
  return dayOf(full) === dayOf(now) ? full : wholeMinute(now + 5 * minute);
}
