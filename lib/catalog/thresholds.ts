import type { Threshold } from '../core/threshold';

/** From where on rules speak; the usual values are ours, and each merchant's to change. */
export const thresholds = [
  { id: 'quietDaily', unit: 'perDay', usual: 1, least: 0, most: 10_000 },
  { id: 'busyHour', unit: 'perHour', usual: 10, least: 1, most: 100_000 },
  { id: 'peakHour', unit: 'perHour', usual: 50, least: 1, most: 1_000_000 },
  { id: 'stockLeft', unit: 'pieces', usual: 500, least: 1, most: 100_000_000 },
  { id: 'manyOrders', unit: 'orders', usual: 100, least: 1, most: 1_000_000 },
  { id: 'manyCreators', unit: 'people', usual: 20, least: 1, most: 100_000 },
  { id: 'batch', unit: 'pieces', usual: 10, least: 2, most: 500 },
  { id: 'largeBatch', unit: 'pieces', usual: 50, least: 2, most: 500 },
  { id: 'repeats', unit: 'times', usual: 2, least: 1, most: 100 },
  { id: 'lateMinutes', unit: 'minutes', usual: 30, least: 1, most: 720 },
] as const satisfies readonly Threshold[];
