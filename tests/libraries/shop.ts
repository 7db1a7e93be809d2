import { choiceOf, seed, type Entry, type Product } from './goods';

export * from './goods';

/** What a page asks before it goes on. */
export interface Question {
  title: string;
  text: string;
  yes: () => void;
}

declare global {
  interface Window {
    __libraryLog: Entry[];
  }
}

export const shelves = ['全部', '在售', '已下架'] as const;
export type Shelf = (typeof shelves)[number];

window.__libraryLog = [];
let products = seed;
let shelf: Shelf = '全部';
let shown = seed;
const listeners = new Set<() => void>();

/** The products that are listed; the same array until something changes. */
export const listed = (): readonly Product[] => shown;
export const shelfShown = (): Shelf => shelf;

/** Calls `listener` whenever something has changed; gives what ends that. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Writes down what was carried out. */
export const note = (what: string, products: readonly Product[] = []): void => {
  window.__libraryLog.push({ what, ids: products.map(({ id }) => id) });
};

function change(): void {
  shown = products.filter((product) => shelf === '全部' || product.shelf === shelf);
  for (const listener of listeners) listener();
}

const put = (those: readonly Product[], to: Pick<Product, 'shelf' | 'offAt'>): void => {
  const ids = new Set(those.map(({ id }) => id));
  products = products.map((product) => (ids.has(product.id) ? { ...product, ...to } : product));
  change();
};

export function delist(those: readonly Product[]): void {
  note('下架', those);
  put(those, { shelf: '已下架', offAt: '2026/06/10 12:00:00' });
}

export function relist(those: readonly Product[]): void {
  note('重新上架', those);
  put(those, { shelf: '在售', offAt: '-' });
}

/** Lists only what is on a shelf, as a tab or a filter asks. */
export function show(chosen: Shelf, by: '页签' | '筛选'): void {
  note(`${by} ${chosen}`);
  shelf = chosen;
  change();
}

/** What each page asks before it delists. */
export const asksToDelist = (those: readonly Product[]): Question => ({
  title: '下架商品',
  text: `确定下架${those.length > 1 ? `选中的 ${those.length} 件商品` : '该商品'}？下架后买家将无法购买。`,
  yes: () => delist(those),
});

/** A question about something else. */
export const asksToSync: Question = {
  title: '同步库存',
  text: '确定同步库存？已下架的商品不会同步。',
  yes: () => note('同步库存'),
};

/** What that form does on 保存. */
export function save(product: Product, choice: string): void {
  if (choice === choiceOf(product)) return note('保存', [product]);
  return choice === '下架' ? delist([product]) : relist([product]);
}
