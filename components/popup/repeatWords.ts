import { clockOf } from '../../lib/core/beforeSale';
import type { Reminder } from '../../lib/core/reminder';
import { repeatOf, weekdays, type Clock, type Nth, type Repeat } from '../../lib/core/repeat';
import { beijingTime } from '../../lib/core/timing';
import { weekdayOf } from '../../lib/core/day';
import type { Say } from '../words';

const clockText = ([hour, minute]: Clock): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** How a reminder recurs, in words; empty for one that does not. */
export function repeatWords(
  { rule, beforeSale }: Pick<Reminder, 'rule' | 'beforeSale'>,
  say: Say,
): string {
  if (beforeSale) {
    const clock = clockText(clockOf(beforeSale));
    return say('popup.repeat.said.sale', { count: beforeSale.days, clock });
  }
  const repeat = rule === undefined ? undefined : repeatOf(rule);
  return repeat ? ruleWords(repeat, say) : '';
}

/** What one among a month's days of one name is called by (`popup.repeat.nth.<name>`). */
export const nthName = (nth: Nth) => (nth === -1 ? 'last' : nth);

/** How something recurs by the calendar, in words, and until when. */
export const ruleWords = (repeat: Repeat, say: Say): string =>
  repeat.until === undefined
    ? rhythm(repeat, say)
    : say('popup.repeat.said.until', { how: rhythm(repeat, say), day: repeat.until });

function rhythm(repeat: Repeat, say: Say): string {
  const clock = clockText(repeat.clock);
  const comma = say('panel.comma');
  switch (repeat.kind) {
    case 'daily':
      return repeat.every === 1
        ? say('popup.repeat.said.daily', { clock })
        : say('popup.repeat.said.days', { count: repeat.every, clock });
    case 'weekly': {
      const isWork = repeat.days.join() === weekdays.slice(0, 5).join();
      const days = isWork
        ? say('popup.repeat.said.workdays')
        : repeat.days.map((day) => say(`popup.repeat.day.${day}`)).join(comma);
      return repeat.every === 1
        ? say('popup.repeat.said.weekly', { days, clock })
        : say('popup.repeat.said.weeks', { count: repeat.every, days, clock });
    }
    case 'monthly': {
      const days = repeat.days
        .map((day) =>
          day === -1 ? say('popup.repeat.said.last') : say('popup.repeat.said.date', { day }),
        )
        .join(comma);
      return repeat.every === 1
        ? say('popup.repeat.said.monthly', { days, clock })
        : say('popup.repeat.said.months', { count: repeat.every, days, clock });
    }
    case 'nth': {
      const day = say('popup.repeat.said.nth', {
        nth: say(`popup.repeat.nth.${nthName(repeat.nth)}`),
        day: say(`popup.repeat.day.${repeat.day}`),
      });
      return repeat.every === 1
        ? say('popup.repeat.said.monthly', { days: day, clock })
        : say('popup.repeat.said.months', { count: repeat.every, days: day, clock });
    }
    case 'yearly':
      return say('popup.repeat.said.yearly', { month: repeat.month, day: repeat.day, clock });
  }
}

/** An instant with its weekday, and with its year where that is another one than now. */
export function dayTime(at: number, now: number, say: Say): string {
  const isOther = beijingTime(at, true).slice(0, 4) !== beijingTime(now, true).slice(0, 4);
  const [day = '', clock = ''] = beijingTime(at, isOther).split(' ');
  const weekday = weekdays[weekdayOf(at)] ?? 'MO';
  return `${day} ${say(`popup.repeat.day.${weekday}`)} ${clock}`;
}
