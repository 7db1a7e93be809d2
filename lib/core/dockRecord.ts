import * as z from 'zod/mini';
import { share } from './bounds';
import { delistCase } from './case';
import { taught } from './taught';

/** Where the dock stands: its middle, as a share of the window's height. */
export const dockPlace = share();

/** Where the docks stand, by origin; what cannot be read is as if it had not been put anywhere. */
export const dockPlaces = z.catch(z.record(z.string(), dockPlace), {});

/** What the background tells the dock of one origin and one shop. */
export const dockRecord = z.object({
  at: z.optional(dockPlace),
  /** The shop's open cases, those that were begun on the page first, each the newest first. */
  cases: z.array(delistCase),
  /** What was taught on this origin. */
  taught: z.array(taught),
});
export type DockRecord = z.infer<typeof dockRecord>;
