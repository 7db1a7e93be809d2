import type { Shop } from '../core/fact';
import { pageAt, shopOf } from './identity';
import { knownSites } from './knownSites';

/** Where a document is: the shop, the page, and whether we know such pages. */
export interface Place {
  shop: Shop;
  /** Origin and path. */
  page: string;
  pageName: string;
  isKnown: boolean;
}

/** Where the document is: frames without an address of their own count as their parent's. */
export function address(): string {
  if (location.origin !== 'null') return location.href;
  try {
    return parent.location.href;
  } catch {
    return document.referrer || 'about:blank';
  }
}

/** Reads shop and page; the parts of a hold that do not depend on the control. */
export function readPlace(): Place {
  const url = new URL(address());
  const { site, page } = pageAt(url.href, knownSites(), document);
  const own = shopOf(document, site);
  return {
    shop: own.name || own.id ? own : shopAbove(),
    page: `${url.origin}${url.pathname}`.slice(0, 300),
    pageName: page?.name ?? site?.name ?? '',
    isKnown: page !== undefined,
  };
}

/** The shop in the header of the document that frames this one, where we may look into it. */
function shopAbove(): Shop {
  try {
    if (parent === self) return {};
    const { site } = pageAt(parent.location.href, knownSites(), parent.document);
    return shopOf(parent.document, site);
  } catch {
    return {};
  }
}

/** How often shop and page are looked at, in milliseconds: a shop may change without a change of the address. */
const lookAgain = 500;

/**
 * Looks at shop and page again and again, at once when the address changes (by the History or the
 * Navigation API) or when the document comes back from the browser's cache, until `signal` aborts.
 */
export function watchPlace(look: (hasReturned: boolean) => void, signal: AbortSignal): void {
  const again = () => look(false);
  const timer = setInterval(again, lookAgain);
  signal.addEventListener('abort', () => clearInterval(timer));
  addEventListener('popstate', again, { signal });
  globalThis.navigation?.addEventListener('currententrychange', again, { signal });
  addEventListener('pageshow', ({ persisted }) => persisted && look(true), { signal });
}
