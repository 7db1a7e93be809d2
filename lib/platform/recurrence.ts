import ICAL from 'ical.js';
import { repeatOf, weekdays, type Repeat } from '../core/repeat';
import { dayOf, dayStart, weekdayOf } from '../core/day';

const day = 86_400_000;

/** Occurrences that are looked at for one that is ahead; of a leap day's eight years there are few. */
const mostLooks = 200;

/**
 * The first occurrence of a rule after an instant, both in milliseconds since 1970; undefined for
 * a rule that is none. The rule is reckoned in Beijing's wall clock, which has no summer time, so
 * that the machine's zone has no say in it.
 */
export function nextOccurrence(rule: string, after: number): number | undefined {
  const repeat = repeatOf(rule);
  const [, start, text] = /^DTSTART:(\S+)\nRRULE:(\S+)$/.exec(rule) ?? [];
  if (!repeat || !start || !text || !Number.isFinite(after)) return undefined;
  const first = wall(start);
  const time = ICAL.Time.fromDateTimeString(wallText(near(repeat, first, after)));
  const occurrences = ICAL.Recur.fromString(text).iterator(time);
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const next = occurrences.next();
    if (!next) return undefined;
    const at = Date.parse(`${next.toString()}+08:00`);
    // The library begins a year without 02-29 on 03-01: only what the rule names counts.
    if (at > after && at >= first && isNamed(repeat, at)) return at;
  }
  return undefined;
}

const wall = (start: string): number =>
  Date.parse(start.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6+08:00'));

/** 2026-11-24T10:00:00 of Beijing's clock. */
const wallText = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 19);

/** A start in step with the first, shortly before `after`: nothing is counted through year by year. */
function near(repeat: Repeat, first: number, after: number): number {
  if (after <= first) return first;
  if (repeat.kind === 'daily' || repeat.kind === 'weekly') {
    const step = repeat.every * (repeat.kind === 'weekly' ? 7 : 1) * day;
    return first + Math.max(0, Math.floor((after - first) / step) - 1) * step;
  }
  const [year, month] = [yearOf(first), monthOf(first)];
  const passed = (yearOf(after) - year) * 12 + monthOf(after) - month;
  const step = repeat.kind === 'yearly' ? 12 : repeat.every;
  const months = month - 1 + Math.max(0, Math.floor(passed / step) - 1) * step;
  const whole = `${year + Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  return (dayStart(whole) ?? first) + ((first + 8 * 3_600_000) % day);
}

const yearOf = (at: number): number => Number(dayOf(at).slice(0, 4));
const monthOf = (at: number): number => Number(dayOf(at).slice(5, 7));

function isNamed(repeat: Repeat, at: number): boolean {
  const date = Number(dayOf(at).slice(8));
  if (repeat.kind === 'daily') return true;
  if (repeat.kind === 'weekly')
    return repeat.days.some((name) => weekdays.indexOf(name) === weekdayOf(at));
  if (repeat.kind === 'yearly') return repeat.month === monthOf(at) && repeat.day === date;
  if (repeat.kind === 'nth') {
    const isLast = monthOf(at + 7 * day) !== monthOf(at);
    const isNth = repeat.nth === -1 ? isLast : Math.ceil(date / 7) === repeat.nth;
    return isNth && weekdays.indexOf(repeat.day) === weekdayOf(at);
  }
  const isLast = dayOf(at + day).endsWith('-01');
  return repeat.days.some((wanted) => wanted === date || (wanted === -1 && isLast));
}
