import { sites as builtIn } from '../catalog/sites';
import { siteAt, type Site } from '../core/site';

let sites: readonly Site[] = builtIn;

/** The sites that a document may be of: those that are built in, until the background has said more. */
export const knownSites = (): readonly Site[] => sites;

export const isKnown = (origin: string): boolean => siteAt(sites, origin) !== undefined;

/** Takes a site as it is now, in place of what was known of its origins. */
export function learnSite(site: Site): void {
  const isOther = ({ origins }: Site) => !origins.some((at) => site.origins.includes(at));
  sites = [site, ...sites.filter(isOther)];
}

/** What `read` gives while a site is taken as it is given here. */
export function tryingSite<T>(site: Site, read: () => T): T {
  const before = sites;
  learnSite(site);
  try {
    return read();
  } finally {
    sites = before;
  }
}
