import * as z from 'zod/mini';

/** What a held control would do; see the vocabulary in the README. */
export const actionKind = z.enum(['off-shelf', 'stop-promotion', 'leave-alliance']);
export type ActionKind = z.infer<typeof actionKind>;

/** Of which plan a promotion is stopped. */
export const planKind = z.enum(['normal', 'targeted', 'exclusive', 'leader', 'unknown']);
export type PlanKind = z.infer<typeof planKind>;
