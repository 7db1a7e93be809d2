import { beijingTime } from './timing';

/**
 * An instant (ms) in Beijing time after a pattern of YYYY, MM, M, DD, D, HH, H, mm and ddd (the
 * weekday, from `weekdays`, Sunday first); everything else stands as it is.
 */
export function writtenDate(
  at: number,
  pattern: string,
  { weekdays }: { weekdays: readonly string[] },
): string {
  const [date = '', clock = ''] = beijingTime(at, true).split(' ');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = ''] = clock.split(':');
  const parts: Record<string, string> = {
    YYYY: year,
    MM: month,
    M: String(Number(month)),
    DD: day,
    D: String(Number(day)),
    HH: hour,
    H: String(Number(hour)),
    mm: minute,
    ddd: weekdays[new Date(`${date}T00:00Z`).getUTCDay()] ?? '',
  };
  return pattern.replace(/YYYY|MM|M|DD|D|HH|H|mm|ddd/g, (part) => parts[part] ?? part);
}
