import { useSyncExternalStore } from 'react';
import { encodeOptions, optionsParameter, type FullOptions } from '../options';

const moved = new Set<() => void>();
window.addEventListener('popstate', () => moved.forEach((listener) => listener()));

/** The address as the app sees it; changes with history navigation. */
export function useRoute(): URL {
  const href = useSyncExternalStore(
    (listener) => {
      moved.add(listener);
      return () => moved.delete(listener);
    },
    () => location.href,
  );
  return new URL(href);
}

/** Moves within the host without a load, to the other host with one; the variation goes along. */
export function navigate(address: string, options: FullOptions): void {
  const url = new URL(address, location.href);
  url.searchParams.set(optionsParameter, encodeOptions(options));
  if (url.origin !== location.origin) return location.assign(url.href);
  history.pushState(null, '', url.href);
  moved.forEach((listener) => listener());
}

/** Changes the query without a new page, as 查询 does. */
export function replaceQuery(name: string, value: string): void {
  const url = new URL(location.href);
  if (value) url.searchParams.set(name, value);
  else url.searchParams.delete(name);
  history.replaceState(null, '', url.href);
  moved.forEach((listener) => listener());
}
