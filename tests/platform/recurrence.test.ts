import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { beijingField, fromBeijingField } from '@/lib/core/beijingField';
import { dayOf, weekdayOf } from '@/lib/core/day';
import {
  isRepeat,
  mostEvery,
  nths,
  recurrenceRule,
  repeatOf,
  ruleOf,
  weekdays,
  type Clock,
  type Repeat,
} from '@/lib/core/repeat';
import { nextOccurrence } from '@/lib/platform/recurrence';

const day = 86_400_000;
const at = (text: string) => {
  const instant = fromBeijingField(text);
  if (instant === undefined) throw new Error(`${text} is no time`);
  return instant;
};
const ten: Clock = [10, 0];
/** 2026-11-24 is a Tuesday. */
const now = at('2026-11-24T14:02');

function times(repeat: Repeat, from: number, count: number): string[] {
  const rule = ruleOf(repeat, from);
  const found: string[] = [];
  for (let after = from; found.length < count;) {
    const next = nextOccurrence(rule, after);
    if (next === undefined) return found;
    found.push(beijingField(next));
    after = next;
  }
  return found;
}

afterEach(() => vi.unstubAllEnvs());

describe('what recurs', () => {
  test.each<[string, Repeat, string[]]>([
    [
      'every day',
      { kind: 'daily', every: 1, clock: ten },
      ['2026-11-25T10:00', '2026-11-26T10:00'],
    ],
    [
      'every third day',
      { kind: 'daily', every: 3, clock: [15, 30] },
      ['2026-11-24T15:30', '2026-11-27T15:30', '2026-11-30T15:30'],
    ],
    [
      'on Mondays at ten',
      { kind: 'weekly', every: 1, days: ['MO'], clock: ten },
      ['2026-11-30T10:00', '2026-12-07T10:00'],
    ],
    [
      'on working days',
      { kind: 'weekly', every: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'], clock: ten },
      ['2026-11-25T10:00', '2026-11-26T10:00', '2026-11-27T10:00', '2026-11-30T10:00'],
    ],
    [
      'every second week, from this one',
      { kind: 'weekly', every: 2, days: ['MO', 'FR'], clock: ten },
      ['2026-11-27T10:00', '2026-12-07T10:00', '2026-12-11T10:00', '2026-12-21T10:00'],
    ],
    [
      'on the 15th',
      { kind: 'monthly', every: 1, days: [15], clock: ten },
      ['2026-12-15T10:00', '2027-01-15T10:00'],
    ],
    [
      'on the last of a month',
      { kind: 'monthly', every: 1, days: [-1], clock: ten },
      ['2026-11-30T10:00', '2026-12-31T10:00', '2027-01-31T10:00', '2027-02-28T10:00'],
    ],
    [
      'on the 31st, where there is one',
      { kind: 'monthly', every: 1, days: [31], clock: ten },
      ['2026-12-31T10:00', '2027-01-31T10:00', '2027-03-31T10:00', '2027-05-31T10:00'],
    ],
    [
      'on the first Monday of a month',
      { kind: 'nth', every: 1, nth: 1, day: 'MO', clock: ten },
      ['2026-12-07T10:00', '2027-01-04T10:00', '2027-02-01T10:00'],
    ],
    [
      'on the last Friday of every second month',
      { kind: 'nth', every: 2, nth: -1, day: 'FR', clock: ten },
      ['2026-11-27T10:00', '2027-01-29T10:00', '2027-03-26T10:00'],
    ],
    [
      'on Mondays until a day, and no more',
      { kind: 'weekly', every: 1, days: ['MO'], clock: ten, until: '2026-12-07' },
      ['2026-11-30T10:00', '2026-12-07T10:00'],
    ],
    [
      'once a year',
      { kind: 'yearly', month: 11, day: 1, clock: ten },
      ['2027-11-01T10:00', '2028-11-01T10:00'],
    ],
    [
      'on a leap day',
      { kind: 'yearly', month: 2, day: 29, clock: ten },
      ['2028-02-29T10:00', '2032-02-29T10:00'],
    ],
  ])('%s comes at its times', (_, repeat, expected) => {
    expect(times(repeat, now, expected.length)).toEqual(expected);
  });

  test.each(['Asia/Shanghai', 'America/New_York', 'UTC', 'Pacific/Apia', 'Europe/London'])(
    'comes by Beijing’s clock on a machine in %s, through its changes of summer time',
    (zone) => {
      vi.stubEnv('TZ', zone);
      const nightly: Repeat = { kind: 'daily', every: 1, clock: [2, 30] };
      const year = times(nightly, at('2026-01-01T00:00'), 365);
      expect(year[0]).toBe('2026-01-01T02:30');
      expect(year.at(-1)).toBe('2026-12-31T02:30');
      expect(new Set(year.map((time) => time.slice(11)))).toEqual(new Set(['02:30']));
    },
  );

  test('of a century ahead keeps its rhythm', () => {
    const rule = ruleOf({ kind: 'daily', every: 7, clock: ten }, now);
    const first = nextOccurrence(rule, now) ?? NaN;
    for (let year = 1; year < 100; year += 1) {
      const next = nextOccurrence(rule, now + year * 365 * day) ?? NaN;
      expect((next - first) % (7 * day)).toBe(0);
    }
  });
});

const clocks = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
const everyOf = (kind: Repeat['kind']) => fc.integer({ min: 1, max: mostEvery[kind] });
const endless: fc.Arbitrary<Repeat> = fc.oneof(
  fc.record({ kind: fc.constant('daily' as const), every: everyOf('daily'), clock: clocks }),
  fc.record({
    kind: fc.constant('weekly' as const),
    every: everyOf('weekly'),
    days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
    clock: clocks,
  }),
  fc.record({
    kind: fc.constant('monthly' as const),
    every: everyOf('monthly'),
    days: fc.uniqueArray(fc.constantFrom(-1, ...Array.from({ length: 31 }, (_, at) => at + 1)), {
      minLength: 1,
      maxLength: 6,
    }),
    clock: clocks,
  }),
  fc.record({
    kind: fc.constant('nth' as const),
    every: everyOf('nth'),
    nth: fc.constantFrom(...nths),
    day: fc.constantFrom(...weekdays),
    clock: clocks,
  }),
  fc
    .record({
      kind: fc.constant('yearly' as const),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      clock: clocks,
    })
    .filter(isRepeat),
);
const someInstant = fc.integer({ min: at('2024-01-01T00:00'), max: at('2060-01-01T00:00') });
const someRepeat: fc.Arbitrary<Repeat> = fc.oneof(
  endless,
  fc.tuple(endless, someInstant).map(([repeat, until]) => ({ ...repeat, until: dayOf(until) })),
);

/** The same by trying day after day: slow, and without a library. */
function tried(repeat: Repeat, start: number, after: number): number | undefined {
  const [hour, minute] = repeat.clock;
  const midnight = at(`${dayOf(after)}T00:00`);
  const firstDay = at(`${dayOf(start)}T00:00`);
  const monday = firstDay - weekdayOf(firstDay) * day;
  const monthOf = (instant: number) => {
    const [year, month] = dayOf(instant).split('-').map(Number);
    return (year ?? 0) * 12 + (month ?? 0);
  };
  for (let count = 0; count < 366 * 9; count += 1) {
    const begins = midnight + count * day;
    const date = Number(dayOf(begins).slice(8));
    const isLast = dayOf(begins + day).endsWith('-01');
    const fits = {
      daily: () => repeat.kind === 'daily' && (begins - firstDay) % (repeat.every * day) === 0,
      weekly: () =>
        repeat.kind === 'weekly' &&
        Math.floor((begins - monday) / (7 * day)) % repeat.every === 0 &&
        repeat.days.some((name) => weekdays.indexOf(name) === weekdayOf(begins)),
      monthly: () =>
        repeat.kind === 'monthly' &&
        (monthOf(begins) - monthOf(start)) % repeat.every === 0 &&
        repeat.days.some((wanted) => wanted === date || (wanted === -1 && isLast)),
      nth: () =>
        repeat.kind === 'nth' &&
        (monthOf(begins) - monthOf(start)) % repeat.every === 0 &&
        weekdays.indexOf(repeat.day) === weekdayOf(begins) &&
        (repeat.nth === -1
          ? monthOf(begins + 7 * day) > monthOf(begins)
          : Math.ceil(date / 7) === repeat.nth),
      yearly: () =>
        repeat.kind === 'yearly' &&
        Number(dayOf(begins).slice(5, 7)) === repeat.month &&
        date === repeat.day,
    };
    if (repeat.until !== undefined && dayOf(begins) > repeat.until) return undefined;
    const instant = begins + (hour * 60 + minute) * 60_000;
    if (fits[repeat.kind]() && instant > after && begins >= firstDay - 7 * day) return instant;
  }
  return undefined;
}

test('every rule comes when a calendar that is gone through day by day says so', () => {
  fc.assert(
    fc.property(someRepeat, someInstant, fc.nat(3 * 366), (repeat, start, days) => {
      const after = start + days * day;
      expect(nextOccurrence(ruleOf(repeat, start), after)).toBe(tried(repeat, start, after));
    }),
    { numRuns: 400 },
  );
});

describe('a rule as it is stored', () => {
  test('says what was meant, whatever that was', () => {
    fc.assert(
      fc.property(someRepeat, someInstant, (repeat, start) => {
        const rule = ruleOf(repeat, start);
        expect(recurrenceRule.safeParse(rule).success).toBe(true);
        expect(repeatOf(rule)).toEqual(repeat);
      }),
    );
  });

  const valid = 'DTSTART:20261124T100000\nRRULE:FREQ=DAILY';
  test.each([
    ['with its parts in another order', `${valid.replace('DAILY', 'MONTHLY')};BYMONTHDAY=15;INTERVAL=2`, true], // prettier-ignore
    ['that says that it is every one', `${valid};INTERVAL=1`, true],
    ['without when it is counted from', 'RRULE:FREQ=DAILY', false],
    ['counted from a day that there is not', valid.replace('1124', '0230'), false],
    ['of the zone that it is in', valid.replace('DTSTART', 'DTSTART;TZID=Asia/Shanghai'), false],
    ['of every second', valid.replace('DAILY', 'SECONDLY'), false],
    ['of every no day', `${valid};INTERVAL=0`, false],
    ['of every 100 days', `${valid};INTERVAL=100`, false],
    ['of a day twice', `${valid.replace('DAILY', 'WEEKLY')};BYDAY=MO,MO`, false],
    ['of a day that there is not', `${valid.replace('DAILY', 'WEEKLY')};BYDAY=XX`, false],
    ['of no day', valid.replace('DAILY', 'WEEKLY'), false],
    ['of 02-30', `${valid.replace('DAILY', 'YEARLY')};BYMONTH=2;BYMONTHDAY=30`, false],
    ['of every 12 months', `${valid.replace('DAILY', 'MONTHLY')};INTERVAL=12;BYMONTHDAY=31`, false],
    ['that ends', `${valid};COUNT=3`, false],
    ['that says a part twice', `${valid};INTERVAL=2;INTERVAL=3`, false],
    ['until a day that there is not', `${valid};UNTIL=20260230T235959`, false],
    ['until an hour, which we do not write', `${valid};UNTIL=20260228T120000Z`, false],
    [
      'on a fifth Monday, which few months have',
      `${valid.replace('DAILY', 'MONTHLY')};BYDAY=5MO`,
      false,
    ],
    ['on two Mondays of a month', `${valid.replace('DAILY', 'MONTHLY')};BYDAY=1MO,2MO`, false],
    ['that is longer than any', `${valid};INTERVAL=${'0'.repeat(300)}2`, false],
    ['that is none', 'every day', false],
  ])('%s: %s', (_, text, isOne) => {
    expect(recurrenceRule.safeParse(text).success).toBe(isOne);
    if (!isOne) expect(nextOccurrence(text, now)).toBeUndefined();
  });

  test('is refused or comes again, and never throws nor hangs, whatever stands in it', () => {
    const part = fc.constantFrom('FREQ=DAILY', 'FREQ=MONTHLY', 'BYMONTHDAY=31', 'BYDAY=-1MO', 'BYDAY=', 'INTERVAL=9', 'BYSETPOS=1', 'BYHOUR=3', 'UNTIL=20200101', 'UNTIL=20990101T235959', 'COUNT=1', '=', ''); // prettier-ignore
    const texts = fc.array(part, { maxLength: 4 }).map((parts) => `DTSTART:20260131T100000\nRRULE:${parts.join(';')}`); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(texts, fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const next = nextOccurrence(text, now);
        expect(next === undefined).toBe(repeatOf(text) === undefined);
      }),
      { numRuns: 500 },
    );
  });
});
