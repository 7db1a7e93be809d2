import { beijingTime, type Instant } from './beijing.ts';
import type { FactField } from '../../lib/core/fact.ts';
import { seedShops } from './seed.ts';
import type { ShopPage } from './shopUrl.ts';
import type { Plan, Product, Strategy } from './state.ts';
import { lockWords, planWords, priceWords, promotionWords, shelfWords, yuan } from './words.ts';

/** What is written of a product, as far as a delist is concerned; what is not there is on no part of the page. */
export type Shown = Partial<Record<FactField, string>>;

const marksOf = ({ lock, mode }: Product): string | undefined =>
  [mode === '预售模式' && mode, lock && lockWords[lock]].filter(Boolean).join('、') || undefined;

const ofPlan = ({ rate, creators, sold30 }: Plan): Shown => ({
  commission: `${rate}%`,
  creators: String(creators),
  sales: String(sold30),
});

/**
 * What each page writes of a product and of the plan that the control stands beside; what has a column of
 * its own comes under that column's words.
 */
const pages = {
  list: (product) => ({
    price: priceWords(product),
    stock: String(product.stock),
    sales: String(product.sold),
    status: shelfWords[product.shelf],
    listedAt: beijingTime(product.listedAt),
    marks: marksOf(product),
  }),
  promote: (product, plan) =>
    plan && {
      ...ofPlan(plan),
      price: yuan(product.price.from, '¥'),
      commission: plan.next ? `${plan.rate}% 次日生效 ${plan.next.rate}%` : `${plan.rate}%`,
      plan: plan.strategy,
      promotion: promotionWords[plan.state],
    },
  plans: (_, plan) =>
    plan && {
      commission: plan.next
        ? `${plan.rate}% 将要生效的佣金率 ${plan.next.rate}% ${beijingTime(plan.next.at)}`
        : `${plan.rate}%`,
      creators: String(plan.creators),
      promotion: planWords[plan.state],
      planEndsAt: beijingTime(plan.until),
    },
  product: (product, plan) => ({
    ...(plan && {
      ...ofPlan(plan),
      commission: plan.next ? `${plan.rate}%（次日生效 ${plan.next.rate}%）` : `${plan.rate}%`,
      plan: `${plan.strategy}计划`,
      promotion: promotionWords[plan.state],
    }),
    price: yuan(product.price.from, '¥'),
    stock: String(product.stock),
    sales: String(product.sold),
    status: shelfWords[product.shelf],
    marks: marksOf(product),
  }),
  editor: ({ price, stock }) => ({ price: String(price.from / 100), stock: String(stock) }),
} satisfies Partial<Record<ShopPage, (product: Product, plan?: Plan) => Shown | undefined>>;

export type ShownPage = keyof typeof pages;

/** The shop's own products and plans as they were at `at`, of its first twelve. */
function entryOn(id: string, at: Instant): { product: Product; plan?: Plan } {
  const { products, plans } = seedShops(12, at);
  const product = products.get(id);
  if (!product) throw new Error(`模型店铺：没有商品 ${id}`);
  const plan = [...plans.values()].find(({ productId }) => productId === id);
  return { product, plan };
}

/** Of which plan a page speaks beside the control of a product, in words or by its tab; undefined where it speaks of none. */
export const strategyOn = (page: ShownPage, id: string, at: Instant): Strategy | undefined =>
  page === 'list' || page === 'editor' ? undefined : entryOn(id, at).plan?.strategy;

/** What a page of the shop as it was at `at` writes of one of its first twelve products. */
export function shownOn(page: ShownPage, id: string, at: Instant): Shown & { name: string } {
  const { product, plan } = entryOn(id, at);
  return { name: product.name, ...pages[page](product, plan) };
}
