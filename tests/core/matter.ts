import { checklists } from '@/lib/catalog/checklists';
import { rulebook } from '@/lib/catalog/rulebook';
import { checklistFor } from '@/lib/core/checklist';
import { decide, type Matter, type Rulebook } from '@/lib/core/decide';
import { exactCount, type Fact, type FactField, type Subject } from '@/lib/core/fact';
import type { Hold } from '@/lib/core/hold';
import { id, makeHold } from './example';

/** 2026-11-24 14:02 in Beijing. */
export const noon = Date.parse('2026-11-24T14:02:00+08:00');

export type Values = Partial<Record<FactField, string>>;

export const factsOf = (values: Values): Fact[] =>
  Object.entries(values).map(([field, value]) => ({
    field: field as FactField,
    value,
    number: exactCount(field as FactField, value),
    source: 'row',
    at: noon,
  }));

export const product = (values: Values, key = id): Subject => ({
  id: /^\d{5,}$/.test(key) ? key : undefined,
  key,
  facts: factsOf(values),
});

/** What the list of products says of one that hardly sells. */
export const quiet: Values = {
  price: '￥9.80',
  stock: '199',
  sales: '112',
  status: '售卖中',
  listedAt: '2026/05/12 01:21:16',
};
/** And of one that sells 60 a day. */
export const busy: Values = { ...quiet, sales: '1.2万' };

/** A matter with a calendar in which no campaign is near; parts can be replaced. */
export function makeMatter(hold: Partial<Hold> = {}, change: Partial<Matter> = {}): Matter {
  const pressed = makeHold({ subjects: [product(quiet)], at: noon, ...hold });
  return {
    hold: pressed,
    now: noon,
    past: new Map(),
    sale: { state: 'none' },
    saleAtLanding: { state: 'none' },
    checklist: checklistFor(checklists, pressed),
    answers: {},
    settings: { thresholds: {}, demoted: [] },
    ...change,
  };
}

export const decideOn = (
  hold: Partial<Hold> = {},
  change: Partial<Matter> = {},
  book: Rulebook = rulebook,
) => decide(makeMatter(hold, change), book);

/** The level of what a rule says, undefined where it says nothing. */
export const levelOfRule = (decision: ReturnType<typeof decide>, rule: string) =>
  decision.findings.find((at) => at.rule === rule)?.level;
