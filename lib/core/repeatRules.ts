import { nths, weekdays, type Weekday } from './repeat';
import type { PartRule, TimeParts, Vocabulary } from './timeParts';

const weekly = (every: number, days: readonly Weekday[]): TimeParts => ({
  repeat: { kind: 'weekly', every, days },
});

/** How it is said that something recurs: 每周五, 每隔一天, 每月最后一天, 大促前 7 天. */
export function repeatRules(vocabulary: Vocabulary, saleNames: readonly string[]): PartRule[] {
  const { words, n, number, any, keys } = vocabulary;
  const [week, month, date] = [any(words.week), any(words.month), any(words.date)];
  const piece = `${any(words.piece)}?`;
  const of = `${any(words.of)}?`;
  const every = `(?:(?<other>${any(words.everyOther)})|${any(words.every)})`;
  const step = `${every}(?<step>${n})?${piece}`;
  const stepOf = (said: (name: string) => string): number =>
    (said('step') ? number(said('step')) : 1) + (said('other') ? 1 : 0);
  const one = weekdayPattern(vocabulary);
  const days = `${one}(?:(?:${any(words.and)}|${any(words.to)})?${week}?${one})*`;
  const dates = `${n}${date}?(?:${any(words.and)}${n}${date}?)*${date}`;
  const numbers = (text: string) =>
    [...text.matchAll(new RegExp(n, 'gu'))].map(([at]) => number(at));
  return [
    [
      `(?<sale>${any([...words.sale, ...saleNames])})${any(words.before)}(?<count>${n})${piece}(?<unit>${any([...words.day, ...words.week])})`,
      (said) => {
        const name = said('sale');
        const days = number(said('count')) * (words.week.includes(said('unit')) ? 7 : 1);
        return { sale: { days, ...(!words.sale.includes(name) && { name }) } };
      },
    ],
    [
      `(?:${any(words.every)}${piece})?${any(words.workdays)}`,
      () => weekly(1, weekdays.slice(0, 5)),
    ],
    [any(words.everyDay), () => ({ repeat: { kind: 'daily', every: 1 } })],
    // 每晚, 每早
    [
      `${any(words.every)}${piece}(?=${keys(words.parts)})`,
      () => ({ repeat: { kind: 'daily', every: 1 } }),
    ],
    // 周一到周五, 周六日: of several days each week's are meant, and that it was not said is told.
    [
      `${week}(?<days>${one}(?:(?:${any(words.and)}|${any(words.to)})?${week}?${one})+)`,
      (said) => ({ ...weekly(1, daysIn(said('days'), vocabulary)), isVague: true }),
    ],
    [`${step}${any(words.day)}`, (said) => ({ repeat: { kind: 'daily', every: stepOf(said) } })],
    [
      `${step}${week}(?:${of}${week}?(?<days>${days}))?`,
      (said) => weekly(stepOf(said), daysIn(said('days'), vocabulary)),
    ],
    [
      `${step}${month}${of}(?:(?<end>${any(words.monthEnd)})|(?<start>${any(words.monthStart)})|(?<dates>${dates}))`,
      (said) => {
        const found = said('end') ? [-1] : said('start') ? [1] : numbers(said('dates'));
        return { repeat: { kind: 'monthly', every: stepOf(said), days: [...new Set(found)] } };
      },
    ],
    // 每月第一个周一, 每月最后一个周五
    [
      `${step}${month}${of}(?:(?<last>${any(words.lastOne)})|${any(words.ordinal)}(?<nth>${n})${piece})${week}(?<day>${one})`,
      (said) => {
        const [day, ...more] = daysIn(said('day'), vocabulary);
        const nth = nths.find((at) => at === (said('last') ? -1 : number(said('nth'))));
        if (!day || more.length > 0 || !nth) return undefined;
        return { repeat: { kind: 'nth', every: stepOf(said), nth, day } };
      },
    ],
    [
      `${any(words.until)}(?:(?<month>${n})${month}(?<day>${n})${date}?|(?<end>${any(words.yearEnd)}))${any(words.ended)}?`,
      (said) => {
        const [last, of12] = said('end') ? [31, 12] : [number(said('day')), number(said('month'))];
        return { until: { month: of12, day: last } };
      },
    ],
    [
      `${any(words.every)}${any(words.year)}${of}(?<month>${n})${month}(?<day>${n})${date}?`,
      (said) => ({
        repeat: { kind: 'yearly', month: number(said('month')), day: number(said('day')) },
      }),
    ],
  ];
}

/** One day of a week, or its end. The figure of an hour is none of a day: 每周一 10:00. */
export const weekdayPattern = ({ words, any, keys }: Vocabulary): string =>
  `(?:${keys(words.weekdays)}|${any(words.weekend)})(?!(?<=\\d)(?:[\\d:]|${any(words.oclock)}))`;

/** The days of a list in the order of the week: 一三五, 一到五, 末. */
export function daysIn(text: string, { words, any, keys }: Vocabulary): Weekday[] {
  const found = new Set<number>();
  const token = new RegExp(`(?<to>${any(words.to)})|(?<end>${any(words.weekend)})|${keys(words.weekdays)}`, 'gu'); // prettier-ignore
  let from: number | undefined;
  let isRange = false;
  for (const { 0: said, groups } of text.matchAll(token)) {
    if (groups?.['to']) {
      isRange = true;
      continue;
    }
    const day = words.weekdays[said];
    const index = day === undefined ? 5 : weekdays.indexOf(day);
    for (let at = isRange ? (from ?? index) : index; at <= index; at += 1) found.add(at);
    if (groups?.['end']) found.add(6);
    [from, isRange] = [index, false];
  }
  return weekdays.filter((_, at) => found.has(at));
}
