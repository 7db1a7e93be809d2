/** One hour of the day, or several in a row in which nothing happened: from the hour `from` up to `to`. */
export interface HourSpan {
  from: number;
  to: number;
  count: number;
}

/** The hours of a day with their counts, those in which nothing happened as one span; none where nothing happened at all. */
export function hourSpans(hours: readonly number[]): HourSpan[] {
  const spans: HourSpan[] = [];
  for (const [hour, count] of hours.entries()) {
    const last = spans.at(-1);
    if (last && last.count === 0 && count === 0) last.to = hour + 1;
    else spans.push({ from: hour, to: hour + 1, count });
  }
  return spans.some(({ count }) => count > 0) ? spans : [];
}
