import { nextBeijingMidnight, type Instant } from './beijing.ts';
import { goods } from './goods.ts';
import type { Lock, Plan, PlanState, Product, Shelf, ShopState, Strategy } from './state.ts';

export const shops = [
  { id: '10001', name: '甲食品旗舰店', state: '正常营业' },
  { id: '10002', name: '乙百货专营店', state: '正常营业' },
] as const;

export type ShopId = (typeof shops)[number]['id'];

const day = 86_400_000;

interface Part {
  shelf?: Shelf;
  lock?: Lock;
  plan?: Strategy;
  planState?: PlanState;
  endsToday?: boolean;
  lowered?: boolean;
}

/** The first products of the first shop, each with a part to play; those after them are `ordinary`. */
const cast = {
  ordinary: { plan: '普通', lowered: true },
  targeted: { plan: '定向' },
  endsToday: { plan: '定向', endsToday: true },
  exclusive: { plan: '专属' },
  leader: { plan: '团长' },
  campaign: { plan: '普通', lock: 'campaign' },
  prize: { lock: 'prize' },
  soldOut: { plan: '普通', shelf: 'soldOut' },
  offline: { plan: '普通', planState: 'delisted', shelf: 'offline' },
  /** Its name contains 下架. */
  unpromoted: {},
  closed: { plan: '普通', planState: 'closed' },
  flashSale: { plan: '普通', lock: 'flashSale' },
} satisfies Record<string, Part>;

export type Role = keyof typeof cast;

const parts: [string, Part][] = Object.entries(cast);

/** The id of a product of the first shop by the part that it plays, for tests. */
export function productId(role: Role | number): string {
  return idOf(0, typeof role === 'number' ? role : parts.findIndex(([name]) => name === role));
}

export function planId(role: Role | number): string {
  return planIdOf(productId(role));
}

/** 19 digits, beyond 2^53, so that whoever reads them as numbers takes one for another. */
function idOf(shop: number, index: number): string {
  const step = 7_919n * BigInt(index + 1) + 1_000_000_007n * BigInt(shop);
  return String(3_819_266_189_016_818_250n + step);
}

function planIdOf(product: string, nth = 1): string {
  return `72${product.slice(-9)}${nth}`;
}

/** Two shops as they are at `at`; the first has `count` products, the second at most seven. */
export function seedShops(count: number, at: Instant): ShopState {
  const state = { products: new Map<string, Product>(), plans: new Map<string, Plan>() };
  shops.forEach((shop, nth) => {
    const wanted = nth === 0 ? count : Math.min(count, 7);
    for (let index = 0; index < wanted; index += 1) {
      const part = nth === 0 ? partOf(index) : { plan: '普通' as const };
      const product = seedProduct(shop.id, idOf(nth, index), nth, index, part);
      state.products.set(product.id, product);
      for (const plan of seedPlans(product.id, index, part, at)) state.plans.set(plan.id, plan);
    }
  });
  return { ...state, departed: new Set() };
}

function partOf(index: number): Part {
  return parts[index]?.[1] ?? { plan: index % 17 === 0 ? '定向' : '普通' };
}

function seedProduct(shopId: string, id: string, shop: number, index: number, part: Part): Product {
  const from = 980 + ((index * 1_370) % 18_000);
  return {
    id,
    shopId,
    name: goods(shop, index),
    price: { from, to: index % 3 === 1 ? from : from + 600 },
    stock: part.shelf === 'soldOut' ? 0 : index === 0 ? 19_999_877 : 120 + ((index * 733) % 9_000),
    sold: index === 0 ? 112 : (index * 2_417) % 50_000,
    praise: 100 - (index % 4),
    quality: 88 + (index % 10),
    mode: index % 9 === 4 ? '预售模式' : '现货模式',
    // 2026/05/12 01:21:16 in Beijing, then a little earlier for each row.
    listedAt: Date.UTC(2026, 4, 11, 17, 21, 16) - index * 5_431_000,
    shelf: part.shelf ?? 'onSale',
    lock: part.lock,
  };
}

function seedPlans(productId: string, index: number, part: Part, at: Instant): Plan[] {
  if (!part.plan) return [];
  const midnight = nextBeijingMidnight(at);
  const rate = 10 + (index % 5) * 5;
  const first: Plan = {
    id: planIdOf(productId),
    productId,
    strategy: part.plan,
    rate,
    next: part.lowered ? { rate: rate - 2, at: midnight } : undefined,
    state: part.planState ?? 'running',
    creators: part.plan === '普通' ? 36 + index : 3 + index,
    sold30: (index * 911 + 3_204) % 9_000,
    from: at - 40 * day,
    until: part.endsToday ? midnight - 1_000 : midnight + 20 * day,
  };
  // A targeted plan stands on an open one: the old plan page and the detail page show both.
  if (part.plan !== '定向') return [first];
  return [
    first,
    { ...first, id: planIdOf(productId, 2), strategy: '普通', rate: 5, until: midnight + 90 * day },
  ];
}
