/** What the engine must know of a site. Everything else it reads from the page's structure. */
export interface Site {
  id: string;
  /** Name in the interface, for the merchant. */
  name: string;
  /** Scheme and host. */
  origin: string;
  /** When what stands here was last held against its sources. */
  checked: `${number}-${number}-${number}`;
  /** Pages where products are delisted: the panel is brought in before it is needed. */
  pages: readonly SitePage[];
  /** Where the shop's name stands, most certain first. */
  shopName: readonly string[];
  /** Where the shop's id stands as text, or undefined where the whole header is searched. */
  shopHeader: string;
}

export interface SitePage {
  id: string;
  name: string;
  /** A regular expression over the path. */
  path: string;
}
