import type { Case } from './case';

const minute = 60_000;

/**
 * Until when a delist is held back after the merchant first had it before him, in milliseconds
 * since 1970; undefined where it is not (any more). `minutes` is what the merchant has set, 0 for
 * none. A clock that was set back does not make it longer than that.
 */
export function coolingUntil(
  { createdAt }: Pick<Case, 'createdAt'>,
  minutes: number,
  now: number,
): number | undefined {
  const until = Math.min(createdAt, now) + minutes * minute;
  return minutes > 0 && until > now ? until : undefined;
}
