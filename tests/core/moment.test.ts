import { expect, it } from 'vitest';
import { momentOf } from '@/lib/core/moment';

const at = (text: string) => Date.parse(`${text}:00+08:00`);

it.each([
  ['2026-11-24T14:02', '2026-11-24T14:32', 'today', '11-24', '14:32'],
  ['2026-11-24T14:02', '2026-11-24T00:00', 'today', '11-24', '00:00'],
  ['2026-11-24T14:02', '2026-11-25T00:00', 'tomorrow', '11-25', '00:00'],
  ['2026-11-24T23:59', '2026-11-25T23:59', 'tomorrow', '11-25', '23:59'],
  ['2026-11-24T00:00', '2026-11-26T00:00', undefined, '11-26', '00:00'],
  ['2026-11-24T14:02', '2026-11-23T23:59', undefined, '11-23', '23:59'],
  ['2026-12-31T23:30', '2027-01-01T02:00', 'tomorrow', '01-01', '02:00'],
  ['2026-12-31T23:30', '2027-01-02T02:00', undefined, '01-02', '02:00'],
])('at %s, %s is %s %s %s', (now, then, day, date, clock) => {
  expect(momentOf(at(then), at(now))).toEqual({ ...(day && { day }), date, clock });
});
