import * as z from 'zod/mini';
import { text, whole } from './bounds';
import { actionKind } from './action';
import { productId } from './fact';
import { partial, partOf, partsOf } from './partial';

/** What is looked at of an earlier case; the rest of it may be large, and is not read. */
export const pastCase = z.object({
  id: z.string(),
  status: z.string(),
  hold: z.object({
    action: actionKind,
    subjects: z.array(z.object({ id: z.optional(productId), key: z.string() })),
    count: z.optional(whole(1_000_000)),
  }),
  events: z.array(
    z.object({
      at: z.number(),
      kind: z.string(),
      words: z.optional(text(200)),
      partial: z.catch(z.optional(partial), undefined),
    }),
  ),
  updatedAt: z.number(),
});
export type PastCase = z.infer<typeof pastCase>;

/** For so long (ms) earlier delists of a product are counted, and a refusal is remembered. */
export const pastLasts = { delist: 30 * 24 * 3_600_000, refusal: 24 * 3_600_000 } as const;

/** What this machine remembers of one product. */
export interface Past {
  /** How often it went off the shelf in the last 30 days. */
  delists: number;
  /** The platform's words where it refused in the last 24 hours, '' where it said none. */
  refusal?: string;
}

/**
 * What is remembered of each product, by its id; of `cases` what happened in the time that it lasts
 * before `now` (ms), by when it happened: what was looked after later makes nothing newer.
 */
export function pastOf(cases: readonly PastCase[], now: number): ReadonlyMap<string, Past> {
  const past = new Map<string, Past>();
  for (const record of cases) {
    const { status, hold, events } = record;
    const refusal = events.findLast(({ kind }) => kind === 'refused');
    const isRefused = status === 'refused' && refusal && now - refusal.at < pastLasts.refusal;
    const off = offIn(record, now);
    for (const { id, key } of hold.subjects) {
      if (!id || (!isRefused && !off.has(key))) continue;
      const before = past.get(id) ?? { delists: 0 };
      past.set(id, {
        delists: before.delists + (off.has(key) ? 1 : 0),
        refusal: isRefused ? (refusal.words ?? '') : before.refusal,
      });
    }
  }
  return past;
}

/** The products that a case took off the shelf lately, by their keys; of a batch those that it was seen of. */
function offIn({ status, hold, events, updatedAt }: PastCase, now: number): ReadonlySet<string> {
  // Of what names no end among its events, nothing later is known than when it was changed last.
  const end = events.findLast(({ kind }) => kind === status)?.at ?? updatedAt;
  const isLately = now - end < pastLasts.delist;
  if (hold.action !== 'off-shelf' || !isLately) return new Set();
  const keys = hold.subjects.map(({ key }) => key);
  if (status === 'done' || status === 'unreviewed') return new Set(keys);
  const part = partOf({ status, events });
  const parts = part && partsOf(part, hold);
  return new Set(keys.filter((key) => parts?.get(key) === 'off'));
}
