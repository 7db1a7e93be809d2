import type { Case } from './case';
import type { DueStep } from './plan';

/** An entry for the merchant's own calendar; instants are in milliseconds since 1970. */
export interface CalendarEvent {
  /** The same for the same step of the same case: a calendar that has it changes it. */
  uid: string;
  /** Rises with every change of the plan. */
  sequence: number;
  start: number;
  end: number;
  /** When the plan was made or changed last. */
  changedAt: number;
  title: string;
  text: string;
  url?: string;
  /** So many minutes before the start it rings. */
  ringsBefore: number;
}

const minute = 60_000;

/** Entries are so long, in milliseconds: none of it takes longer, and none is drawn as a line. */
const length = 30 * minute;

/** One entry for each step that is still to come, with the texts that `textOf` gives. */
export function calendarEvents(
  record: Pick<Case, 'id' | 'createdAt' | 'events'>,
  steps: readonly DueStep[],
  textOf: (step: DueStep) => { title: string; text: string },
): CalendarEvent[] {
  const planned = record.events.filter(({ kind }) => kind === 'planned').at(-1);
  const changedAt = planned?.at ?? record.createdAt;
  // Seconds since the case was begun, since old events are dropped and a count would fall.
  const sequence = Math.max(0, Math.floor((changedAt - record.createdAt) / 1000));
  return steps
    .filter(({ isPast }) => !isPast)
    .map((step) => {
      const { title, text } = textOf(step);
      return {
        uid: `${record.id}-${step.id}@delist-guard`,
        sequence,
        start: step.at,
        end: step.at + length,
        changedAt,
        title: plain(title),
        text: plain(text),
        ...(step.link && { url: step.link }),
        ringsBefore: step.id === 'press' ? 10 : 0,
      };
    });
}

/** A text without what RFC 5545 does not admit (§3.1): controls but for line breaks, halves of pairs. */
const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    // oxlint-disable-next-line no-control-regex -- it is these that must go
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd');
