import * as z from 'zod/mini';
import { shop, subject } from './fact';
import { pageState } from './message';

/** What a pack finds on an open page, tried before it is used. */
export const packTrial = z.object({
  /** The page's address, without parameters. */
  address: z.string(),
  /** The kind of page that it takes it for. */
  pageId: z.optional(z.string()),
  pageName: z.optional(z.string()),
  shop,
  /** How often each of its selectors is met, in their order. */
  counts: z.array(z.object({ selector: z.string(), count: z.number() })),
  /** The first product that could be delisted from it. */
  product: z.optional(subject),
  coverage: pageState.shape.coverage,
  reason: pageState.shape.reason,
});
export type PackTrial = z.infer<typeof packTrial>;
