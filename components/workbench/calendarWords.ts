import type { Campaign } from '../../lib/core/campaign';
import { weekdayOf } from '../../lib/core/day';
import type { AdvisedHour } from '../../lib/core/advisedHour';
import { beijingClock, beijingTime } from '../../lib/core/timing';
import type { Say } from '../words';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const hour = 3_600_000;

export const weekdayName = (say: Say, weekday: number): string =>
  say(`calendar.weekday.${weekdays[weekday] ?? 'mon'}`);

/** A campaign's name, with the doubt about its dates. */
export const campaignName = (say: Say, { name, origin }: Campaign): string =>
  origin === 'estimate' ? say('calendar.guessed', { name }) : name;

/** 11-25 周三, of an instant. */
export const dayName = (say: Say, at: number): string =>
  say('calendar.day', {
    date: beijingTime(at).slice(0, 5),
    weekday: weekdayName(say, weekdayOf(at)),
  });

/** 02:00–06:00; the end of a day is 24:00. */
export const spanName = (say: Say, from: number, to: number): string =>
  say('calendar.span', {
    from: beijingClock(from),
    to: beijingClock(to).replace('00:00', '24:00'),
  });

/** 11-25 周三 02:00–03:00, of an hour. */
export const hourName = (say: Say, { from }: AdvisedHour): string =>
  `${dayName(say, from)} ${spanName(say, from, from + hour)}`;

/** Why an hour or a window is good or bad, in a row. */
export const whyName = (say: Say, reasons: readonly string[]): string =>
  reasons.map((reason) => say(`advice.${reason as 'quiet'}`)).join(say('calendar.semicolon'));
