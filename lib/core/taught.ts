import * as z from 'zod/mini';
import { filledText, matching, recordId, text } from './bounds';
import { actionKind } from './action';

/** Longest sign, in characters: a control that is drawn by more is not told apart by us. */
export const longestSign = 8000;

/** What a control is known by, without what it does. */
const known = z.object({
  /** Where it is guarded: scheme and host. */
  origin: matching(/^https:\/\/[^/]{1,192}$/),
  /** What it is known by on a page. */
  sign: filledText(longestSign),
  /** Its own words, if it has any. */
  label: text(80),
  /** What it is: button, link, menuitem. */
  kind: text(40),
  /** True for one that stands on its page by itself, false in a menu, a dialog or a frame. */
  isSteady: z.optional(z.boolean()),
});

/** A control that the merchant has taught us. */
export const taught = z.extend(known, {
  id: recordId,
  /** The page that it was taught on. */
  where: text(80),
  action: actionKind,
  at: z.number(),
});
export type Taught = z.infer<typeof taught>;

/** Why a control cannot be taught (`teach.refusal.<reason>`). */
export const teachRefusal = z.enum(['unnamed', 'many', 'chooses', 'nowhere']);

/** A control that was pointed at: what it does already, or why it cannot be taught, if it is so. */
export const pointed = z.extend(known, {
  action: z.optional(actionKind),
  refusal: z.optional(teachRefusal),
});
export type Pointed = z.infer<typeof pointed>;
