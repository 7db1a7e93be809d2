import * as z from 'zod/mini';
import { actionKind } from './action';

/** A control that the merchant has taught us. */
export const taught = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  /** Where it is guarded: scheme and host. */
  origin: z.string().check(z.regex(/^https:\/\/[^/]+$/), z.maxLength(200)),
  /** What it is known by on a page. */
  sign: z.string().check(z.minLength(1), z.maxLength(1000)),
  /** Its own words, if it has any. */
  label: z.string().check(z.maxLength(80)),
  /** What it is: button, link, menuitem. */
  kind: z.string().check(z.maxLength(40)),
  /** The page that it was taught on. */
  where: z.string().check(z.maxLength(80)),
  action: actionKind,
  at: z.number(),
});
export type Taught = z.infer<typeof taught>;
