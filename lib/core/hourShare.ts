const hour = 3_600_000;
const beijing = 8 * hour;

/**
 * Which part of a day's sales falls into the hour of `at` (milliseconds since 1970), 0 to 1, from
 * what a shop sells in each hour of a week (168 of them, Monday 00:00 in Beijing first, in
 * whatever measure); undefined for a day on which nothing is sold, or of which nothing is known.
 */
export function hourShareAt(week: readonly number[] | undefined, at: number): number | undefined {
  // 1970-01-01 was a Thursday: three days into its week.
  const hours = Math.floor((at + beijing) / hour) + 3 * 24;
  const first = Math.floor((hours % 168) / 24) * 24;
  const day = week?.slice(first, first + 24) ?? [];
  const whole = day.reduce((sum, units) => sum + units, 0);
  return whole > 0 ? (day[hours % 24] ?? 0) / whole : undefined;
}
