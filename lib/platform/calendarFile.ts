import ical, { ICalCalendarMethod, ICalAlarmType, ICalEventTransparency } from 'ical-generator';
import type { CalendarEvent } from '../core/calendarEvent';

/**
 * Entries as a file that calendar programs import (RFC 5545). Instants are written in UTC, so that
 * they are right on every machine, whatever zones its calendar knows.
 */
export function calendarFile(events: readonly CalendarEvent[], now: number): string {
  const calendar = ical({
    prodId: { company: 'delist-guard', product: 'plan', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, sequence, start, end, changedAt, title, text, url, ringsBefore } of events) {
    calendar.createEvent({
      id: uid,
      sequence,
      start: new Date(start),
      end: new Date(end),
      stamp: new Date(now),
      lastModified: new Date(changedAt),
      summary: title,
      description: text,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: ringsBefore * 60, description: title }],
    });
  }
  // The library ends the last line with nothing; every line of the format ends with CRLF (§3.1).
  return `${calendar.toString()}\r\n`;
}
