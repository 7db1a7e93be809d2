/** The sites that something is true of; of all where both are left out. Each is a scheme and host. */
export interface TrueOn {
  /** Of these alone. */
  sites?: readonly string[];
  /** Of all but these, which have something of their own to say. */
  notSites?: readonly string[];
}

const isAt = (page: string, sites: readonly string[]): boolean =>
  sites.some((site) => page === site || page.startsWith(`${site}/`));

/** Whether something is true of the site that `page` (its address) is one of. */
export const isTrueOn = ({ sites, notSites }: TrueOn, page: string): boolean =>
  (!sites || isAt(page, sites)) && !(notSites && isAt(page, notSites));

/** The domain under which a platform's backends stand: fxg. and buyin. are both of jinritemai.com. */
const domainOf = (address: string): string | undefined =>
  /^https:\/\/(?:[^/:]*\.)?([^./:]+\.[^./:]+)(?=[/:]|$)/.exec(address)?.[1];

/** Whether a link leads to a page of the extension's own: `workbench.html#calendar`. */
export const isOwnLink = (link: string): boolean => /^workbench\.html(?:#|$)/.test(link);

/** The link, if it leads to the platform that `page` is one of, or to a page of our own: to another platform it would mislead. */
export function linkOn(page: string, link: string | undefined): string | undefined {
  if (link && isOwnLink(link)) return link;
  return link && domainOf(link) === domainOf(page) ? link : undefined;
}

/** What the catalog says, for one page: what is true there, with the links that lead on from there. */
export const entriesOn = <T extends TrueOn & { id: string; link?: string }>(
  page: string,
  entries: readonly T[],
): T[] =>
  entries
    .filter((entry) => isTrueOn(entry, page))
    .map((entry) =>
      entry.link === undefined || linkOn(page, entry.link) ? entry : { ...entry, link: undefined },
    );
