import { encodeOptions, optionsParameter, type ShopOptions } from './options.ts';
import { productId } from './seed.ts';

const fxg = 'https://fxg.jinritemai.com';
const buyin = 'https://buyin.jinritemai.com';

/** The address of each page kind. */
export const shopPages = {
  list: `${fxg}/ffa/g/list`,
  editor: `${fxg}/ffa/g/create?product_id=${productId('ordinary')}&entrance=edit`,
  home: `${fxg}/ffa/mshop/homepage/index`,
  /** fxg around a page of buyin in an iframe, and the other way round; `framed` chooses the page. */
  frame: `${fxg}/ffa/buyin/frame`,
  backFrame: `${buyin}/dashboard/shop/frame`,
  /** buyin's 推商品 in fxg's own document. */
  hosted: `${fxg}/ffa/buyin/dashboard/product/promote-manage`,
  promote: `${buyin}/dashboard/product/promote-manage`,
  product: `${buyin}/dashboard/product/detail?product_id=${productId('ordinary')}`,
  plans: `${buyin}/dashboard/product/plan`,
  clearOut: `${buyin}/dashboard/regulation/clear-out`,
  alliance: `${buyin}/dashboard/setting/alliance`,
} as const;

export type ShopPage = keyof typeof shopPages;

/** The address of a page with its variation. `product` replaces the product of `editor` and `product`. */
export function shopUrl(page: ShopPage, options: ShopOptions = {}, product?: string): string {
  const url = new URL(shopPages[page]);
  if (product) url.searchParams.set('product_id', product);
  url.searchParams.set(optionsParameter, encodeOptions(options));
  return url.href;
}

/** Runs in a page of the shop: goes to another address of its host without a load, as its own links do. */
export function turnTo(address: string): void {
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}
