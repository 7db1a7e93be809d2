import * as z from 'zod/mini';

/** What a frame within a page says of itself. */
export const frameLook = z.object({
  /** It is as large as one that may hold a list. */
  isLarge: z.boolean(),
  /** It stands in the page itself, not in another frame. */
  isDirect: z.boolean(),
  /** A control of its is known by which something would be delisted. */
  hasControl: z.boolean(),
});
export type FrameLook = z.infer<typeof frameLook>;
