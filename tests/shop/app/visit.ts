import type { Instant } from '../beijing';
import { shops, type ShopId } from '../seed';
import type { LogEntry } from '../state';

/** All that a tab keeps of its visit; the rest follows from the options and the log. */
export interface Visit {
  key: string;
  seededAt: Instant;
  /** The shop's clock minus the machine's. */
  ahead: number;
  shopId: ShopId;
  log: LogEntry[];
}

const slot = '__shop_visit';

/** The visit of this tab with these options, or undefined. */
export function recallVisit(key: string): Visit | undefined {
  // `window.name` crosses from fxg to buyin within a tab, sessionStorage does not.
  const kept = [sessionStorage.getItem(slot), window.name].map(readVisit);
  const [first, ...others] = kept.filter((visit) => visit?.key === key);
  return others.reduce((a, b) => ((b?.log.length ?? 0) > (a?.log.length ?? 0) ? b : a), first);
}

export function keepVisit(visit: Visit): void {
  const text = JSON.stringify(visit);
  sessionStorage.setItem(slot, text);
  window.name = text;
}

function readVisit(text: string | null): Visit | undefined {
  if (!text?.startsWith('{"key"')) return undefined;
  const visit: Visit = JSON.parse(text);
  return shops.some((shop) => shop.id === visit.shopId) ? visit : undefined;
}
