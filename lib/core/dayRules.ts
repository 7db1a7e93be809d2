import { daysIn, weekdayPattern } from './repeatRules';
import type { PartRule, Said, TimeParts, Vocabulary } from './timeParts';

/** How a day is said: 明天, 下周一, 11月11日, 月底, 三天后. */
export function dayRules(vocabulary: Vocabulary): PartRule[] {
  const { words, n, number, any, keys } = vocabulary;
  const [week, month, year, date] = [
    any(words.week),
    any(words.month),
    any(words.year),
    any(words.date),
  ];
  const piece = `${any(words.piece)}?`;
  const of = `${any(words.of)}?`;
  // 三天后, 再过三天, but not 三天.
  const fromNow = (length: string) =>
    `(?<passing>${any(words.passing)})?${length}(?<later>${any(words.later)})?`;
  const isFromNow = (said: Said) => Boolean(said('passing') || said('later'));
  const start = any(words.monthStart);
  const period = keys(words.periods);
  const dateOf = (said: Said, more: { year?: number; years?: number } = {}): TimeParts => ({
    day: { kind: 'date', month: number(said('month')), day: number(said('day')), ...more },
  });
  return [
    [
      fromNow(
        `(?<amount>${n})${piece}(?<unit>${any([...words.day, ...words.week, ...words.month])})`,
      ),
      (said) => {
        if (!isFromNow(said)) return undefined;
        const [amount, unit] = [number(said('amount')), said('unit')];
        if (words.month.includes(unit)) return { day: { kind: 'months', months: amount } };
        const days = amount * (words.week.includes(unit) ? 7 : 1);
        return { day: { kind: 'offset', days, isFromNow: true } };
      },
    ],
    [
      fromNow(`${any(words.half)}${piece}${month}`),
      (said) =>
        isFromNow(said) ? { day: { kind: 'offset', days: 15, isFromNow: true } } : undefined,
    ],
    [
      `(?<day>${keys(words.days)})`,
      (said) => ({ day: { kind: 'offset', days: words.days[said('day')] ?? 0 } }),
    ],
    [
      `(?<day>${keys(words.shortDays)})(?=${keys(words.parts)})`,
      (said) => ({ day: { kind: 'offset', days: words.shortDays[said('day')] ?? 0 } }),
    ],
    [
      `(?<period>${period})?${week}(?<day>${weekdayPattern(vocabulary)})`,
      (said) => {
        const [day] = daysIn(said('day'), vocabulary);
        const weeks = words.periods[said('period')];
        return day && { day: { kind: 'weekday', day, ...(weeks !== undefined && { weeks }) } };
      },
    ],
    // 下周, 下个月: its first day.
    [
      `(?<period>${period})(?:${week}|(?<month>${month}))`,
      (said) => {
        const periods = words.periods[said('period')] ?? 0;
        if (periods === 0) return undefined;
        return said('month')
          ? { day: { kind: 'monthDay', day: 1, months: periods }, isVague: true }
          : { day: { kind: 'weekday', day: 'MO', weeks: periods }, isVague: true };
      },
    ],
    // 11.11, but not 3.5折
    [
      `(?<month>\\d{1,2})\\.(?<day>\\d{1,2})(?!\\s?(?:[\\d.]|${any(words.amounts)}))`,
      (said) => dateOf(said),
    ],
    [
      `(?<year>\\d{4})\\s?(?:[/.]|-|${year})\\s?(?<month>\\d{1,2})\\s?(?:[/.]|-|${month})\\s?(?<day>\\d{1,2})(?!\\d)${date}?`,
      (said) => dateOf(said, { year: number(said('year')) }),
    ],
    [
      `(?:(?<years>${keys(words.years)})${of})?(?<month>${n})${month}(?<day>${n})${date}?`,
      (said) => {
        const years = words.years[said('years')];
        return dateOf(said, years === undefined ? {} : { years });
      },
    ],
    ['(?<month>\\d{1,2})(?:/|-)(?<day>\\d{1,2})(?![\\d/-])', (said) => dateOf(said)],
    [
      `(?<period>${period})${month}${of}(?:(?<end>${any(words.monthEnd)})|(?<start>${start})|(?<day>${n})${date})`,
      (said) => {
        const day = said('end') ? -1 : said('start') ? 1 : number(said('day'));
        return { day: { kind: 'monthDay', day, months: words.periods[said('period')] ?? 0 } };
      },
    ],
    [
      `(?:(?<years>${keys(words.years)})${of})?${any(words.yearEnd)}`,
      (said) => {
        const years = words.years[said('years')];
        return { day: { kind: 'date', month: 12, day: 31, ...(years !== undefined && { years }) } };
      },
    ],
    // 底 alone is no day.
    [
      any(words.monthEnd.filter((word) => word.length > 1)),
      () => ({ day: { kind: 'monthDay', day: -1 } }),
    ],
    [`(?<day>${n})${date}`, (said) => ({ day: { kind: 'monthDay', day: number(said('day')) } })],
  ];
}
