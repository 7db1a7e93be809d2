import * as z from 'zod/mini';
import { text } from './bounds';
import { actionKind } from './action';
import { productId } from './fact';

/** What is looked at of an earlier case; the rest of it may be large, and is not read. */
export const pastCase = z.object({
  id: z.string(),
  status: z.string(),
  hold: z.object({
    action: actionKind,
    subjects: z.array(z.object({ id: z.optional(productId) })),
  }),
  events: z.array(z.object({ kind: z.string(), words: z.optional(text(200)) })),
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

/** What is remembered of each product, by its id; of `cases` those since 30 days before `now` (ms). */
export function pastOf(cases: readonly PastCase[], now: number): ReadonlyMap<string, Past> {
  const past = new Map<string, Past>();
  for (const { status, hold, events, updatedAt } of cases) {
    const isDelist =
      hold.action === 'off-shelf' &&
      (status === 'done' || status === 'unreviewed') &&
      now - updatedAt < pastLasts.delist;
    const isRefusal = status === 'refused' && now - updatedAt < pastLasts.refusal;
    if (!isDelist && !isRefusal) continue;
    const words = events.filter(({ kind }) => kind === 'refused').at(-1)?.words ?? '';
    for (const { id } of hold.subjects) {
      if (!id) continue;
      const before = past.get(id) ?? { delists: 0 };
      past.set(id, {
        delists: before.delists + (isDelist ? 1 : 0),
        refusal: isRefusal ? words : before.refusal,
      });
    }
  }
  return past;
}
