/** What a text of a page says, with its unit. */
export type Value =
  /** In hundredths (分, cents), so that nothing is lost; without `to` it is a least price: 9.9元起. */
  | { unit: 'money'; from: number; to?: number; currency?: Currency }
  /** Exact within `step`: 1.2万 is 12 000 ± 1 000, 1万+ at least 10 000. */
  | { unit: 'count'; count: number; step: number }
  /** `now` is unknown where only the rate to come is said: 次日生效 8%. */
  | { unit: 'rate'; now?: Percents; next?: Percents & { from: Start } }
  /** Milliseconds since 1970; what is shown without a time of day begins at 00:00. */
  | { unit: 'instant'; at: number };
export type Unit = Value['unit'];
export type Currency = 'CNY' | 'USD';

/** A range of percents; both are the same for a single one. */
interface Percents {
  least: number;
  most: number;
}
/** When a rate comes: at the next 00:00 in Beijing, at an instant, or it is not said. */
type Start = 'next-day' | 'unknown' | number;

/** A value in a text: the part of the text that says it, as the page has it, and what it says. */
export interface Found {
  text: string;
  value?: Value;
}

/** Full-width digits, letters and signs and special blanks, each of which NFKC makes one character, and other minus signs. */
const wide = /[\uff01-\uff5e\uffe5\u00a0\u2000-\u200a\u2012\u202f\u205f\u2212\u3000]/;
const wides = new RegExp(wide, 'g');
/** A narrow blank between groups of digits. */
const grouped = /(?<=\d)[\u2009\u202f](?=\d{3}(?!\d))/g;
const plainChar = (char: string): string =>
  /[\u2012\u2212]/.test(char) ? '-' : char.normalize('NFKC');

/** The text in plain characters, of the same length, so that what is found in it can be cut out of it. */
const plainly = (text: string): string =>
  wide.test(text) ? text.replace(grouped, ',').replace(wides, plainChar) : text;

/** Grouped or plain digits, of which no piece is taken for the whole: 1,2345 and 1.2.3 are none. */
const digits = (decimals: string) =>
  `(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d{1,${decimals}})?(?![\\d,.]*\\d|:\\d)`;
/** What may not stand before a number: a sign, a letter, the rest of another number or of a time. */
const start = '(?<![\\d.,/¥$a-z-]|[¥$]\\s|\\d:)';
const factors: Record<string, number> = { 千: 1e3, k: 1e3, 万: 1e4, w: 1e4, 百万: 1e6, 亿: 1e8 };
const factor = '(?:\\s?(百万|千|万|亿|[kw](?![a-z])))?';
const until = '\\s*(?:[~-]|–|—|至|到)\\s*';

/** The whole numbers of hundredths in digits and a factor, without the errors of binary fractions. */
function hundredths(whole = '', fraction = '', name = ''): number {
  const cents = Number(`${whole.replaceAll(',', '')}${fraction}e2`);
  return Math.round(cents * (factors[name.toLowerCase()] ?? 1));
}

/** Most that is believed, in hundredths: longer digits are an id. */
const mostBelieved = 1e13;

const yuan = /[¥元]|cny|rmb|人民币/i;
const dollars = /\$|usd/i;
const sign = '(?:us|cn)?[¥$]|cny|rmb|usd|人民币';
const price = `${digits('2')}${factor}(?:\\s?(?:元|${sign})(?![a-z]))?`;
const money = new RegExp(
  `${start}(?:(?:${sign})\\s?)?${price}(?:${until}(?:(?:${sign})\\s?)?${price})?(?!\\s?[%元]|\\s?/\\s?\\d|[a-z])(?:\\s?(起))?`,
  'i',
);

function moneyIn(text: string): Match | undefined {
  const match = money.exec(text);
  if (!match) return undefined;
  const [whole, least, fraction, name, most, mostFraction, mostName, open] = match;
  // 1-2万: what stands after the second number is meant for both.
  const from = hundredths(least, fraction, name ?? mostName);
  const to = open ? undefined : most ? hundredths(most, mostFraction, mostName) : from;
  if (Math.max(from, to ?? 0) > mostBelieved || (to ?? from) < from) return undefined;
  const currency = yuan.test(whole) ? 'CNY' : dollars.test(whole) ? 'USD' : undefined;
  return { match, value: { unit: 'money', from, to, currency } };
}

const count = new RegExp(
  `${start}(?<!\\d\\s|[/~–—至到-]\\s)${digits('4')}${factor}(\\s?\\+)?(?!\\s*[%¥$元]|\\s*/\\s*\\d|\\s\\d{3}(?![\\d.%])|${until}\\d|[a-z])`,
  'i',
);

function countIn(text: string): Match | undefined {
  const match = count.exec(text);
  if (!match) return undefined;
  const [, whole, fraction = '', name = '', isOpen] = match;
  const size = hundredths(whole, fraction, name) / 100;
  if (!Number.isInteger(size) || size > mostBelieved / 100) return undefined;
  const unit = factors[name.toLowerCase()] ?? 1;
  const step = isOpen ? Math.max(size, 1) : unit / 10 ** Math.max(fraction.length - 1, 0);
  return { match, value: { unit: 'count', count: size, step } };
}

const part = '(\\d{1,3}(?:\\.\\d{1,4})?)';
const percents = new RegExp(`${start}${part}\\s?%?(?:${until}${part})?\\s?%`, 'gi');
const coming = /次日|明[日天]|t\s?\+\s?1|将要|即将|待生效|(?<!立即|实时|已)生效/i;
const nextDay = /次日|明[日天]|t\s?\+\s?1/i;
/** What still belongs to a rate that comes: since when, and a bracket that closes. */
const tail = /^(?:\s*\d{4}[-/.年][\d\s-/.:月日]*)?(?:(?:零|0?0)点)?(?:起?生效)?\)?/;

function rateIn(text: string): Match | undefined {
  const found = [...text.matchAll(percents)];
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return undefined;
  const mark = coming.exec(text);
  if (!mark) return { match: first, value: { unit: 'rate', now: percentsOf(first) } };
  // 10% 次日生效 8%, 10% 8% 次日生效, 次日生效 8%: the last one is to come, one before it holds.
  const from = nextDay.test(text) ? 'next-day' : (instantIn(text)?.value?.at ?? 'unknown');
  const now = found.length > 1 ? percentsOf(first) : undefined;
  const index = Math.min(first.index, mark.index);
  const end = Math.max(last.index + last[0].length, mark.index + mark[0].length);
  const whole = text.slice(index, end) + (tail.exec(text.slice(end))?.[0] ?? '');
  const value: Value = { unit: 'rate', now, next: { ...percentsOf(last), from } };
  return { match: { 0: whole, index }, value };
}

const percentsOf = ([, least, most]: readonly (string | undefined)[]): Percents => ({
  least: Number(least),
  most: Number(most ?? least),
});

const clock =
  '(?:[\\sT]*(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:\\.\\d{1,3})?\\s?(Z|[+-]\\d\\d:\\d\\d)?)?';
const dated = new RegExp(
  `(?<!\\d)(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)日?${clock}`,
);
const yearless = new RegExp(
  `(?<![\\d.])(0?[1-9]|1[0-2])\\s?[-/月]\\s?(0?[1-9]|[12]\\d|3[01])(?!\\d)日?${clock}`,
);

function instantIn(text: string): (Match & { value?: Value & { unit: 'instant' } }) | undefined {
  const match = dated.exec(text);
  if (!match) {
    // Without a year it is not known which one is meant.
    const short = yearless.exec(text);
    return short ? { match: short } : undefined;
  }
  const [, ...parts] = match;
  const zone = parts.pop() ?? '+08:00';
  const [year = 0, month = 0, ...time] = parts.map((at) => Number(at ?? 0));
  const [day = 0, hour = 0, minute = 0, second = 0] = time;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  // A day that no calendar has is none: 02-30.
  const isDay =
    local.getUTCFullYear() === year && local.getUTCDate() === day && local.getUTCHours() === hour;
  if (!isDay || minute > 59 || second > 59) return undefined;
  return { match, value: { unit: 'instant', at: local.getTime() - aheadOf(zone) } };
}

/** How far a zone is ahead of UTC, in ms: Z, +08:00. */
function aheadOf(zone: string): number {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(zone) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -60_000 : 60_000);
}

const everyDate = new RegExp(dated, 'g');
/** Before a single date: it is the last one. */
const isLast = /(?:截止|截至|结束|有效期[至到]|until|to|[至到~–—]|\s-)\D{0,9}$/i;
/** After a date: another one follows, though it does not say of which year. */
const goesOn = new RegExp(`^${until}\\d`);

/**
 * The last date in a text that says until when something holds, as it is written: of a span
 * (2026-11-01 至 2026-11-30) its second, else one that is said to be the last (截止时间 2026-11-30).
 * Undefined where it may be the first one, or where there are more.
 */
export function endIn(text: string): string | undefined {
  const plain = plainly(text.slice(0, 400));
  const [first, second, third] = plain.matchAll(everyDate);
  const end = second ?? first;
  if (!end || third) return undefined;
  const at = instantIn(end[0])?.value?.at;
  const from = second ? instantIn(first?.[0] ?? '')?.value?.at : at;
  if (at === undefined || from === undefined || from > at) return undefined;
  const rest = plain.slice(end.index + end[0].length);
  const isEnd = second || isLast.test(plain.slice(0, end.index));
  if (!isEnd || goesOn.test(rest)) return undefined;
  return text.slice(end.index, end.index + end[0].length).trim();
}

interface Match {
  match: { 0: string; index: number };
  value?: Value;
}

const readers: Record<Unit, (text: string) => Match | undefined> = {
  money: moneyIn,
  count: countIn,
  rate: rateIn,
  instant: instantIn,
};

/** The first value of a unit in a text, or undefined where there is none. Takes any text. */
export function valueIn(unit: Unit, text: string): Found | undefined {
  const searched = text.slice(0, 400);
  const found = readers[unit](plainly(searched));
  if (!found) return undefined;
  const { index, 0: whole } = found.match;
  return { text: searched.slice(index, index + whole.length).trim(), value: found.value };
}

/** Whether two values may be two ways to write the same: 1.2万 and 12,034. */
export function agree(one: Value | undefined, other: Value | undefined): boolean {
  if (one?.unit === 'count' && other?.unit === 'count')
    return Math.abs(one.count - other.count) < Math.max(one.step, other.step);
  if (one?.unit === 'money' && other?.unit === 'money')
    return one.from === other.from && one.to === other.to;
  return JSON.stringify(one) === JSON.stringify(other);
}
