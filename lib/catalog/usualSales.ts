/**
 * How sales of a shop usually spread over Beijing's day, the busiest hour as 1, from 00:00 on.
 * Default knowledge (domain.md [D]): used where a shop's own sales are not known, and always
 * worded as 通常.
 */
export const usualSales = [
  0.35, 0.18, 0.1, 0.08, 0.08, 0.1, 0.2, 0.35, 0.5, 0.6, 0.7, 0.7, 0.75, 0.7, 0.65, 0.65, 0.65,
  0.65, 0.7, 0.85, 1, 1, 0.9, 0.6,
] as const satisfies readonly number[];
