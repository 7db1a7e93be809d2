import { sites as builtIn } from '../catalog/sites';
import { siteAt, type Site } from '../core/site';
import type { SiteWords } from '../core/siteWords';

let sites: readonly Site[] = builtIn;
/** Of the site that was learnt last, which is the document's own. */
let words: SiteWords = {};

/** The sites that a document may be of: those that are built in, until the background has said more. */
export const knownSites = (): readonly Site[] => sites;

export const isKnown = (origin: string): boolean => siteAt(sites, origin) !== undefined;

/** Takes a site as it is now, in place of what was known of its origins. */
export function learnSite(site: Site): void {
  const isOther = ({ origins }: Site) => !origins.some((at) => site.origins.includes(at));
  sites = [site, ...sites.filter(isOther)];
  words = site.words ?? {};
}

/** What `read` gives while a site is taken as it is given here. */
export function tryingSite<T>(site: Site, read: () => T): T {
  const before = { sites, words };
  learnSite(site);
  try {
    return read();
  } finally {
    ({ sites, words } = before);
  }
}

/** What `make` makes of the words of the document's own site, anew only where these have changed. */
export function bySiteWords<T>(make: (words: SiteWords) => T): () => T {
  let made: { of: SiteWords; value: T } | undefined;
  return () => {
    if (made?.of !== words) made = { of: words, value: make(words) };
    return made.value;
  };
}

/** A pattern with plain phrases as alternatives before its own. */
export const withPhrases = (source: string, phrases: readonly string[] = []): string =>
  [...phrases.map((phrase) => phrase.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')), source].join('|');
