import type { Effect } from '../core/effect';

/** What a delist brings about, after domain.md §4.2 and §5; what nobody has attested is said to be open. */
export const effects = [
  { id: 'warehouse', action: 'off-shelf', lands: 'now', source: 'A §4.2' },
  { id: 'links', action: 'off-shelf', lands: 'now', source: 'A §5.4' },
  { id: 'normalPlan', action: 'off-shelf', lands: 'now', source: 'C §5.2' },
  { id: 'orders', action: 'off-shelf', lands: 'unknown', source: 'D §5' },
  { id: 'relist', action: 'off-shelf', lands: 'unknown', source: 'C §5.2' },
  {
    id: 'targetedEnds',
    action: 'stop-promotion',
    plans: ['targeted'],
    lands: 'next-day',
    source: 'A §5.1',
  },
  {
    id: 'targetedRuns',
    action: 'stop-promotion',
    plans: ['targeted'],
    lands: 'now',
    source: 'A §5.1',
  },
  {
    id: 'planEnds',
    action: 'stop-promotion',
    plans: ['normal', 'exclusive', 'leader', 'unknown'],
    lands: 'unknown',
    source: 'D §5',
  },
  { id: 'refusedLinks', action: 'stop-promotion', lands: 'unknown', source: 'A §5.4' },
  { id: 'stillSold', action: 'stop-promotion', lands: 'now', source: 'A §0' },
  { id: 'noPromotion', action: 'leave-alliance', lands: 'unknown', source: 'A §0' },
  { id: 'allPlans', action: 'leave-alliance', lands: 'unknown', source: 'D §5' },
  { id: 'rejoin', action: 'leave-alliance', lands: 'unknown', source: 'D §5' },
] as const satisfies readonly Effect[];
