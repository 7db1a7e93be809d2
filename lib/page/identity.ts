import type { Shop } from '../core/fact';
import { pagesAt, siteAt, type Site, type SitePage } from '../core/site';
import { attributeOf, query, queryAll } from './dom';
import { outlineOf, piecesIn } from './outline';
import { clean } from './pieces';
import { readText } from './text';

/**
 * The site and page kind of a document at an address, by its path and by what stands on it;
 * undefined where we know nothing of it.
 */
export function pageAt(
  address: string,
  sites: readonly Site[],
  { documentElement: root }: Document,
): { site?: Site; page?: SitePage } {
  const url = new URL(address);
  const site = siteAt(sites, url.origin);
  const page = site && pagesAt(site, url).find((at) => !at.structure || query(root, at.structure));
  return { site, page };
}

/**
 * The shop whose backend this is, from the page's header. A name that two places contradict is
 * none; both fields are undefined where the header does not say.
 */
export function shopOf(document: Document, site: Site | undefined): Shop {
  const root = document.documentElement;
  if (!site || !root) return {};
  for (const selector of site.shop.name) {
    const names = new Set(
      queryAll(root, selector)
        .map((at) => clean(readText(at, 100)))
        .filter(Boolean),
    );
    if (names.size === 1) return { name: [...names][0], id: shopIdIn(root, site) };
  }
  return { name: namedIn(root, site), id: shopIdIn(root, site) };
}

/** How shops are called, as a whole piece of a header's text: 甲食品旗舰店, with what is no shop's name left out. */
const shopWords = /^(?!.*(?:抖店|我的|切换|全部|店铺$))[\p{L}\p{N}·()（）-]{2,28}店$/u;

/** The one name in a page's header that reads like a shop's. */
function namedIn(root: Element, site: Site): string | undefined {
  const header = query(root, site.shop.header);
  const outline = header && outlineOf(header, { nodes: 400 });
  const pieces = outline
    ? piecesIn(outline).map(({ text }) => text.replace(/\s*店铺\s*ID.*$/i, ''))
    : [];
  const names = new Set(pieces.filter((piece) => shopWords.test(piece)));
  return names.size === 1 ? [...names][0] : undefined;
}

const shopId = /店铺\s*ID\s*[:：]?\s*(\d{1,30})/gi;

/** The one shop id in a page's header; a list of shops to switch between has several, which are none. */
function shopIdIn(root: Element, site: Site): string | undefined {
  const header = query(root, site.shop.header);
  if (!header) return undefined;
  const written = [...readText(header, 400).matchAll(shopId)].map((match) => match[1]);
  const marked = queryAll(header, '[data-shop-id],[data-shopid]')
    .map((at) => attributeOf(at, 'data-shop-id') || attributeOf(at, 'data-shopid'))
    .filter((id) => /^\d{1,30}$/.test(id));
  const ids = new Set([...written, ...marked]);
  return ids.size === 1 ? [...ids][0] : undefined;
}
