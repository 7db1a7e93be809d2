import type { PartRule, TimeParts, Vocabulary } from './timeParts';

const minute = 60_000;

/** How a time of day is said, or a length of time from now: 下午, 三点半, 15:30, 半小时后. */
export function clockRules({ words, n, number, any, keys }: Vocabulary): PartRule[] {
  // Of a span of hours its beginning counts: 3点到5点.
  const piece = `${any(words.piece)}?`;
  const half = any(words.half);
  const minutes = any(words.minute);
  const sizes = [
    [words.hour, 60],
    [words.quarter, 15],
    [words.minute, 1],
  ] as const;
  const units = any(sizes.flatMap(([names]) => [...names]));
  const sizeOf = (unit: string): number =>
    (sizes.find(([names]) => names.includes(unit))?.[1] ?? 1) * minute;
  return [
    [
      `(?<passing>${any(words.passing)})?(?:(?<amount>${n})${piece}(?<more>${half})?|(?<half>${half}))${piece}(?<unit>${units})(?:(?<rest>${n})${minutes})?(?<later>${any(words.later)})?`,
      (said) => {
        if (!said('passing') && !said('later')) return undefined;
        const whole = said('amount') ? number(said('amount')) : 0;
        const count = whole + (said('more') || said('half') ? 0.5 : 0);
        const rest = said('rest') ? number(said('rest')) * minute : 0;
        return { after: count * sizeOf(said('unit')) + rest };
      },
    ],
    [
      `(?<hour>\\d{1,2}):(?<minute>\\d{2})(?![\\d:])(?:\\s?${any(words.to)}\\s?\\d{1,2}:\\d{2}(?![\\d:]))?(?<more>\\s?${any(words.and)}\\s?\\d{1,2}:\\d{2}(?![\\d:]))?`,
      (said) => clockOf(number(said('hour')), number(said('minute')), true, said('more')),
    ],
    [
      `(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?\\s?(?:(?<am>${any(words.am)})|${any(words.pm)})(?![a-z])`,
      (said) => {
        const hour = number(said('hour'));
        if (hour < 1 || hour > 12) return undefined;
        const minutesPast = said('minute') ? number(said('minute')) : 0;
        return clockOf((hour % 12) + (said('am') ? 0 : 12), minutesPast, true, '');
      },
    ],
    [
      `(?<hour>${n})${any(words.oclock)}(?:${any(words.sharp)}|(?<quarter>${keys(words.quarters)})|(?<minute>${n})(?:${minutes})?(?!${any(words.piece)}))?(?:${any(words.to)}${n}${any(words.oclock)}${half}?)?(?<more>${any(words.and)}${n}${any(words.oclock)}${half}?)?`,
      (said) => {
        const minutesPast = said('minute') ? number(said('minute')) : 0;
        const past = said('quarter') ? (words.quarters[said('quarter')] ?? 0) : minutesPast;
        return clockOf(number(said('hour')), past, false, said('more'));
      },
    ],
    [
      `(?<part>${keys(words.parts)})`,
      (said) => {
        const part = words.parts[said('part')];
        return part && { part };
      },
    ],
  ];
}

/** A time of day, of which 24:00 is one; undefined for what is none. */
function clockOf(
  hour: number,
  past: number,
  isExact: boolean,
  others: string,
): TimeParts | undefined {
  const isOne = past < 60 && (hour < 24 || (hour === 24 && past === 0));
  if (!isOne) return undefined;
  return { clock: { hour, minute: past, isExact }, ...(others && { hasOthers: true }) };
}
