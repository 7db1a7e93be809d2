import * as z from 'zod/mini';
import { actionKind } from './action';
import { factFields } from './fact';

const phrases = z.optional(
  z.array(z.string().check(z.minLength(1), z.maxLength(24))).check(z.minLength(1), z.maxLength(50)),
);

/**
 * Words by which a site's pages are read, beside the ones that we have for all sites: plain
 * phrases. Heads are compared as labels are, with spaces and signs left out.
 */
export const readingWords = {
  /** How its pages head or label what we read. */
  heads: z.optional(z.partialRecord(z.enum(factFields), phrases)),
  /** How they write a state, alone or under its head. */
  states: z.optional(z.strictObject({ status: phrases, promotion: phrases })),
  /** How they tell, or show in the product's row, that it has happened. */
  done: z.optional(z.partialRecord(actionKind, phrases)),
};
const words = z.object(readingWords);
export type SiteWords = z.infer<typeof words>;

/** Words beside the ones that the guard has for all sites. */
export const pressWords = {
  names: z.optional(z.partialRecord(actionKind, phrases)),
  yes: phrases,
  no: phrases,
};
