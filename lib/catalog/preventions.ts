import type { Prevention } from '../core/prevention';

/**
 * What could make a product be delisted less often, by what is on record of its delists: the reasons
 * that the merchant gave, and what was found each time. `set` are the ready-made reminders that look
 * after it. What only says when not to delist is left out: it prevents no delist.
 */
export const preventions = [
  { id: 'recall', reasons: ['recall'], rules: [], set: 'supply' },
  { id: 'soldOut', reasons: ['soldOut'], rules: ['soldOut'], set: 'stock' },
  { id: 'slow', reasons: [], rules: ['stockLeft'], set: 'stock' },
  { id: 'price', reasons: ['price'], rules: [], set: 'prices' },
  { id: 'law', reasons: ['law'], rules: [] },
  { id: 'agreed', reasons: ['agreed'], rules: [] },
  { id: 'mistaken', reasons: ['mistaken'], rules: [] },
  { id: 'afterSales', reasons: [], rules: ['afterSales'], set: 'competitors' },
  { id: 'locked', reasons: [], rules: ['locked', 'refusedBefore'], set: 'promotions' },
  { id: 'ends', reasons: [], rules: ['endsToday'], set: 'promotions' },
] as const satisfies readonly Prevention[];
