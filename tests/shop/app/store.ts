import { nextBeijingMidnight, type Instant } from '../beijing';
import { encodeOptions, type FullOptions } from '../options';
import { seedShops, type ShopId } from '../seed';
import { answer, apply, settle, type LogEntry, type Order, type ShopState } from '../state';
import { keepVisit, recallVisit, type Visit } from './visit';

declare global {
  interface Window {
    /** Every change that the shop accepted or refused, oldest first. */
    __shopLog: LogEntry[];
    /** The shop's time: read it, or set it with an ISO instant. */
    __shopClock: { now(): Instant; set(iso: string): void };
  }
}

export interface ShopView {
  state: ShopState;
  shopId: ShopId;
  /** When this view was true. */
  at: Instant;
}

export interface ShopStore {
  options: FullOptions;
  view(): ShopView;
  subscribe(listener: () => void): () => void;
  /** What the shop answers, after its latency. */
  order(order: Order): Promise<LogEntry[]>;
  enter(shopId: ShopId): void;
  /** Ends what runs by itself. */
  close: () => void;
}

/** The shop's server, in the page. The log in `window.__shopLog` is the truth, the state follows from it. */
export function openStore(options: FullOptions): ShopStore {
  const key = encodeOptions(options);
  const visit = recallVisit(key) ?? newVisit(key, options);
  const listeners = new Set<() => void>();
  const now = () => Date.now() + visit.ahead;
  const seeded = seedShops(options.products, visit.seededAt);
  let view = look(visit.log.reduce(apply, seeded));
  let timer = 0;

  function look(state: ShopState): ShopView {
    const at = now();
    return { state: settle(state, at), shopId: visit.shopId, at };
  }

  function publish(state = view.state): void {
    view = look(state);
    keepVisit(visit);
    for (const listener of listeners) listener();
    window.clearTimeout(timer);
    timer = window.setTimeout(publish, nextBeijingMidnight(view.at) - view.at + 50);
  }

  async function order(request: Order): Promise<LogEntry[]> {
    await new Promise((resolve) => window.setTimeout(resolve, options.latency));
    const current = settle(view.state, now());
    const entries = answer(current, request, now());
    visit.log.push(...entries);
    publish(entries.reduce(apply, current));
    return entries;
  }

  window.__shopLog = visit.log;
  window.__shopClock = {
    now,
    set(iso) {
      visit.ahead = Date.parse(iso) - Date.now();
      publish();
    },
  };
  publish();
  return {
    options,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    order,
    enter(shopId) {
      visit.shopId = shopId;
      publish();
    },
    close: () => window.clearTimeout(timer),
  };
}

function newVisit(key: string, options: FullOptions): Visit {
  const ahead = options.now ? Date.parse(options.now) - Date.now() : 0;
  return { key, seededAt: Date.now() + ahead, ahead, shopId: '10001', log: [] };
}
