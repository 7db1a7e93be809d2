import * as z from 'zod/mini';
import { readingWords } from './siteWords';

/** A kind of page on which products are delisted. */
const page = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  structure: z.optional(z.string()),
});
export type SitePage = z.infer<typeof page>;

/**
 * What the engine must know of a site, out of a pack that was checked; everything else it reads
 * from a page's structure.
 */
export const site = z.object({
  id: z.string(),
  version: z.number(),
  /** Name in the interface, for the merchant. */
  name: z.string(),
  /** Scheme and host, each. */
  origins: z.array(z.string()),
  pages: z.array(page),
  shop: z.object({
    /** Where its name stands, most certain first. */
    name: z.array(z.string()),
    /** Where its id stands as text, and its name if nowhere else. */
    header: z.string(),
  }),
  /** What its pages are read by beside our own words. */
  words: z.optional(z.object(readingWords)),
});
export type Site = z.infer<typeof site>;

/** Whether a path is one that `glob` means. Takes time in proportion to the path, whatever the glob. */
export function fitsPath(glob: string, path: string): boolean {
  const [first = '', ...others] = glob.split('*');
  const last = others.pop();
  if (last === undefined) return path === glob;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** All selectors of a pack, each once, in their order. */
export const selectorsOf = ({ pages, shop }: Site): string[] => [
  ...new Set([...shop.name, shop.header, ...pages.flatMap(({ structure }) => structure ?? [])]),
];

/** The one of these sites that an origin belongs to. */
export const siteAt = <T extends Pick<Site, 'origins'>>(
  sites: readonly T[],
  origin: string,
): T | undefined => sites.find(({ origins }) => origins.includes(origin));

/** Where products are delisted on a site, as far as the address tells. */
export const pagesAt = ({ origins, pages }: Site, url: URL): SitePage[] =>
  origins.includes(url.origin) ? pages.filter(({ path }) => fitsPath(path, url.pathname)) : [];
