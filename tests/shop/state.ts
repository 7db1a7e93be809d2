import { nextBeijingMidnight, type Instant } from './beijing.ts';
import { refusal } from './refusal.ts';

export type Shelf = 'onSale' | 'soldOut' | 'offline';
export type Strategy = '普通' | '定向' | '专属' | '团长';
/** `delisted` is 下架关闭: the shelf closed it, not the merchant. */
export type PlanState = 'running' | 'closing' | 'closed' | 'delisted';
export type Lock = 'campaign' | 'flashSale' | 'prize';

export interface Product {
  id: string;
  shopId: string;
  name: string;
  /** Cents. */
  price: { from: number; to: number };
  stock: number;
  sold: number;
  praise: number;
  quality: number;
  mode: '现货模式' | '预售模式';
  listedAt: Instant;
  shelf: Shelf;
  lock?: Lock;
}

export interface Plan {
  id: string;
  productId: string;
  strategy: Strategy;
  rate: number;
  /** A lower rate waits for the next 00:00. */
  next?: { rate: number; at: Instant };
  state: PlanState;
  /** When `closing` turns into `closed`. */
  closesAt?: Instant;
  creators: number;
  sold30: number;
  from: Instant;
  until: Instant;
}

export interface ShopState {
  products: ReadonlyMap<string, Product>;
  plans: ReadonlyMap<string, Plan>;
  /** Shops that left 精选联盟. */
  departed: ReadonlySet<string>;
}

export type What =
  | 'off-shelf'
  | 'on-shelf'
  | 'delete'
  | 'stop-promotion'
  | 'resume-promotion'
  | 'delete-plan'
  | 'leave-alliance';

/** `ids` are product ids, plan ids where `what` speaks of a plan, a shop id for `leave-alliance`. */
export interface Order {
  what: What;
  ids: string[];
}

export interface LogEntry {
  at: Instant;
  what: What;
  /** Product ids (a shop id for `leave-alliance`). */
  ids: string[];
  plans?: string[];
  ok: boolean;
  /** What the shop answered, word for word. */
  words: string;
}

const done: Record<What, string> = {
  'off-shelf': '下架成功',
  'on-shelf': '上架成功',
  delete: '删除成功',
  'stop-promotion': '已关闭推广',
  'resume-promotion': '已恢复投放',
  'delete-plan': '计划已删除',
  'leave-alliance': '已退出精选联盟',
};

/** What the shop answers: one entry for all ids that it accepts, one for each different refusal. */
export function answer(state: ShopState, order: Order, at: Instant): LogEntry[] {
  const byWords = new Map<string | undefined, string[]>();
  for (const id of new Set(order.ids)) {
    const words = refusal(state, order.what, id, at);
    byWords.set(words, [...(byWords.get(words) ?? []), id]);
  }
  return [...byWords].map(([words, ids]) => {
    const ok = words === undefined;
    const entry = { at, what: order.what, ids, ok, words: words ?? done[order.what] };
    if (!/promotion|plan/.test(order.what)) return entry;
    return { ...entry, plans: ids, ids: ids.map((id) => state.plans.get(id)?.productId ?? '') };
  });
}

/** The state after an entry. Entries are all that a visit has to keep: replayed in order they rebuild it. */
export function apply(state: ShopState, entry: LogEntry): ShopState {
  const before = settle(state, entry.at);
  if (!entry.ok) return before;
  if (entry.what === 'leave-alliance')
    return { ...before, departed: new Set([...before.departed, ...entry.ids]) };
  return entry.plans ? applyToPlans(before, entry, entry.plans) : applyToProducts(before, entry);
}

function applyToProducts(state: ShopState, entry: LogEntry): ShopState {
  const products = new Map(state.products);
  const gone = new Set(entry.ids);
  for (const id of gone) {
    const product = products.get(id);
    if (!product) continue;
    if (entry.what === 'delete') products.delete(id);
    else products.set(id, { ...product, shelf: entry.what === 'on-shelf' ? 'onSale' : 'offline' });
  }
  if (entry.what !== 'off-shelf') return { ...state, products };
  const plans = new Map(state.plans);
  for (const plan of plans.values())
    if (gone.has(plan.productId) && plan.strategy === '普通' && plan.state === 'running')
      plans.set(plan.id, { ...plan, state: 'delisted' });
  return { ...state, products, plans };
}

function applyToPlans(state: ShopState, entry: LogEntry, ids: string[]): ShopState {
  const plans = new Map(state.plans);
  for (const plan of ids.flatMap((id) => plans.get(id) ?? [])) {
    if (entry.what === 'delete-plan') plans.delete(plan.id);
    else if (entry.what === 'resume-promotion')
      plans.set(plan.id, { ...plan, state: 'running', closesAt: undefined });
    else if (plan.strategy === '定向')
      plans.set(plan.id, { ...plan, state: 'closing', closesAt: nextBeijingMidnight(entry.at) });
    else plans.set(plan.id, { ...plan, state: 'closed' });
  }
  return { ...state, plans };
}

/** What time alone has changed by `at`: plans have closed, lower rates hold. The same object when nothing has. */
export function settle(state: ShopState, at: Instant): ShopState {
  const due = [...state.plans.values()].filter(
    (plan) => (plan.closesAt ?? Infinity) <= at || (plan.next?.at ?? Infinity) <= at,
  );
  if (due.length === 0) return state;
  const plans = new Map(state.plans);
  for (const plan of due) plans.set(plan.id, land(plan, at));
  return { ...state, plans };
}

function land(plan: Plan, at: Instant): Plan {
  const { next, closesAt, ...kept } = plan;
  const rated = next && next.at <= at ? { ...kept, rate: next.rate } : { ...kept, next };
  return closesAt && closesAt <= at ? { ...rated, state: 'closed' } : { ...rated, closesAt };
}
