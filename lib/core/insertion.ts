import * as z from 'zod/mini';
import { filledText, only, whole } from './bounds';
import { longestNotice } from './caseNotice';
import { isVisible } from './visible';

/** A text of which, once it is in, something can be seen: else it could not be told that it is. */
export const insertedText = only(filledText(longestNotice), isVisible);

/** What became of a notice that was to go into the field that has the focus. */
export const insertion = z.object({
  outcome: z.enum([
    'inserted',
    /** The field did not take it and is as it was: it is copied instead. */
    'copied',
    /** The field took something else and could not be put back: the merchant has to look. */
    'changed',
    'too-long',
    /** Nothing has the focus that a notice may go into. */
    'no-field',
    /** No field was asked: the browser does not let us into the page. */
    'unreached',
    /** It was handed over, and nobody knows what became of it: the merchant has to look. */
    'unknown',
  ]),
  /** With `too-long`: the most characters that the field takes in all, where it says so. */
  most: z.optional(whole(Number.MAX_SAFE_INTEGER)),
});
export type Insertion = z.infer<typeof insertion>;

/** What of a frame's document has the focus: a field for a notice, a frame in it, or neither. */
export const focusHere = z.enum(['field', 'frame', 'none']);
export type FocusHere = z.infer<typeof focusHere>;

/** As the popup shows it. */
export interface Inserted extends Insertion {
  /** Whether what was not taken could be copied instead; absent where there was no need to. */
  isCopied?: boolean;
}
