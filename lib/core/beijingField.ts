import { beijingTime } from './timing';

/** Beijing's date and time as a field of type datetime-local has it: 2026-11-24T14:02. */
export const beijingField = (at: number): string => beijingTime(at, true).replace(' ', 'T');

/** The instant of such a field's text read as Beijing time, or undefined if it is none. */
export function fromBeijingField(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text)) return undefined;
  const at = Date.parse(`${text}:00+08:00`);
  // A day that no calendar has is read as one of the next month: 02-30.
  return Number.isNaN(at) || beijingField(at) !== text ? undefined : at;
}
