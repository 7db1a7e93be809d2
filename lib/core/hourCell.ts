import { dayOf, dayStart, hourOf } from './day';
import {
  afternoon,
  blankForm,
  hourForm,
  moneySign,
  morning,
  unitTail,
  weekdayForm,
  weekdayNames,
} from './exportWords';
import type { SheetProblemKey } from './sheet';
import { valueIn } from './value';

/** What a cell says of a time: a day, a weekday (0 is Monday), an hour, or what of them it says. */
export interface CellTime {
  day?: string;
  weekday?: number;
  hour?: number;
  /** A plain number that may as well be something else. */
  isBare?: boolean;
}

/** The form of nearly every row, which is read without looking for others: 90 000 of them in 0.7 s. */
const usual = /^(20\d\d)[-/](\d{1,2})[-/](\d{1,2}) (\d{1,2}):[0-5]\d(?::[0-5]\d)?$/;

function usualTime(text: string): CellTime | undefined {
  const match = usual.exec(text);
  if (!match) return undefined;
  const [, year, month = '', date = '', hour] = match;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return Number(hour) < 24 && dayStart(day) !== undefined ? { day, hour: Number(hour) } : undefined;
}

/** What time a cell says, as a whole; or why it says none. */
export function timeIn(text: string): CellTime | SheetProblemKey {
  const known = usualTime(text);
  if (known) return known;
  if (text.startsWith('=')) return 'formula';
  const plain = text.normalize('NFKC').trim();
  const weekday = weekdayForm.exec(plain);
  if (weekday) {
    const [whole, name = ''] = weekday;
    const day = Math.min(weekdayNames.indexOf(name), 6);
    return withHour({ weekday: day }, plain.slice(whole.length));
  }
  const compact = /^(20\d\d)(\d\d)(\d\d)(?:[ T]?(\d\d)(?::?\d\d){0,2})?$/.exec(plain);
  if (compact) {
    const [, year, month, date, hour] = compact;
    const day = `${year}-${month}-${date}`;
    return dayStart(day) === undefined ? 'noDay' : withHour({ day }, hour ?? '');
  }
  return datedIn(plain) ?? hourIn(plain);
}

/** A day in the forms of value.ts, with or without an hour after it; undefined where there is none. */
function datedIn(plain: string): CellTime | SheetProblemKey | undefined {
  // Of 14:00-15:00 the second hour would be taken for a zone.
  const single = plain.replace(/(\d:\d{2})\s*[-~–—]\s*\d{1,2}:\d{2}.*$/, '$1');
  const found = valueIn('instant', single);
  if (!found && /^\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}/.test(single)) return 'noDay';
  if (!found || !single.startsWith(found.text)) return undefined;
  // 05-12 is a day as well as a span of hours: only a column of hours tells.
  if (found.value?.unit !== 'instant') return 'noYear';
  const { at } = found.value;
  const rest = single.slice(found.text.length).trim();
  if (found.text.includes(':')) return rest ? 'noTime' : { day: dayOf(at), hour: hourOf(at) };
  return withHour({ day: dayOf(at) }, rest);
}

function withHour(time: CellTime, rest: string): CellTime | SheetProblemKey {
  if (!rest.trim()) return time;
  const found = hourIn(rest.trim());
  return typeof found === 'string' ? found : { ...time, hour: found.hour };
}

/** The hour in a cell of which it is known that it says hours, of a span the first: 9, 9点, 9-10. */
export function hourIn(text: string): CellTime | SheetProblemKey {
  if (text.startsWith('=')) return 'formula';
  const match = hourForm.exec(text.normalize('NFKC').trim());
  if (!match) return 'noTime';
  const [whole, part = '', digits] = match;
  const said = Number(digits);
  const hour =
    afternoon.test(part) && said < 12 ? said + 12 : morning.test(part) && said === 12 ? 0 : said;
  return hour > 23 ? 'noHour' : { hour, isBare: /^\d+$/.test(whole) };
}

/** What amount a cell says, in pieces or yuan; or why it says none. */
export function amountIn(
  text: string,
): { amount: number; isMoney: boolean; isBlank: boolean } | SheetProblemKey {
  const plain = text.normalize('NFKC').trim();
  if (blankForm.test(plain)) return { amount: 0, isMoney: false, isBlank: true };
  if (plain.startsWith('=')) return 'formula';
  if (/^[-(]/.test(plain)) return 'negative';
  const isMoney = moneySign.test(plain);
  const bare = plain.replace(unitTail, '');
  const amount = /^\d{1,12}(?:\.\d+)?$/.test(bare) ? Number(bare) : wholly(bare);
  return amount === undefined ? 'notNumber' : { amount, isMoney, isBlank: false };
}

/** The count or price that a text is as a whole: 1.2万, 12,034, ￥1,234.50. */
function wholly(text: string): number | undefined {
  const count = valueIn('count', text);
  if (count?.text === text && count.value?.unit === 'count') return count.value.count;
  const money = valueIn('money', text);
  if (money?.text !== text || money.value?.unit !== 'money') return undefined;
  return money.value.from === money.value.to ? money.value.from / 100 : undefined;
}
