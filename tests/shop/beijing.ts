// China has one zone and no summer time (UTC+8 since 1991), so plain arithmetic is exact.
const offset = 8 * 3_600_000;
const day = 86_400_000;

export type Instant = number;

/** The first instant of the Beijing day after the one that `at` lies in. */
export function nextBeijingMidnight(at: Instant): Instant {
  return (Math.floor((at + offset) / day) + 1) * day - offset;
}

/** `2026-05-12` in Beijing. */
export function beijingDay(at: Instant): string {
  return new Date(at + offset).toISOString().slice(0, 10);
}

/** `2026/05/12 01:21:16` in Beijing, as the product list writes it. */
export function beijingTime(at: Instant): string {
  return new Date(at + offset).toISOString().slice(0, 19).replaceAll('-', '/').replace('T', ' ');
}
