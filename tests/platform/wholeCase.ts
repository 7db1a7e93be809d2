import { afterwards } from '@/lib/catalog/afterwards';
import { checklists } from '@/lib/catalog/checklists';
import { effects } from '@/lib/catalog/effects';
import { afterwardsFor } from '@/lib/core/afterwards';
import type { Case } from '@/lib/core/case';
import { caseEventKind } from '@/lib/core/caseEvent';
import { checklistFor } from '@/lib/core/checklist';
import { effectsShown } from '@/lib/core/effectsShown';
import { noon, someCase, someHold } from './some';

const minute = 60_000;
const [product] = someHold().subjects;
const key = product?.key ?? '';

/** What an event of each kind has in its words, where it has any. */
const words: Partial<Record<Case['events'][number]['kind'], string>> = {
  planned: '2026-11-30 02:00',
  unplanned: '2026-11-30 02:00',
  noticed: '达人通知',
  'taken-out': key,
  void: 'fact',
  refused: '商品正在参加活动',
  verified: 'running',
  acknowledged: `soldOut|manyOrders|${key}`,
};

/** A case with something of everything that can be on record, and an event of each kind. */
export const wholeCase = someCase(
  {
    status: 'refused',
    answers: { product: { ticked: true, at: noon + 1000 }, stock: { value: 199, at: noon + 2000 } },
    findings: [
      {
        rule: 'manyOrders',
        level: 'danger',
        evidence: { openOrders: '86' },
        subject: key,
        at: noon + 2 * minute,
      },
      { rule: 'locked', level: 'unknown', evidence: {}, field: 'marks', subject: key },
    ],
    effects: {
      at: noon + 10 * minute,
      of: [
        { id: 'warehouse', at: noon + 10 * minute, source: 'C §5.2' },
        { id: 'adsRun', source: 'D §5' },
      ],
    },
    acknowledged: { [`manyOrders|${key}`]: { reason: 'soldOut', at: noon + 3 * minute } },
    checkedBy: { name: '小李', role: 'service', at: noon + 4 * minute },
    compensation: {
      isNone: false,
      promises: [{ group: 'openOrders', offer: 'coupon', people: 86, each: 500 }],
      updatedAt: noon,
    },
    notices: [
      {
        at: noon + 5 * minute,
        how: 'inserted',
        template: { id: 'default-creators', name: '达人通知' },
        audience: 'creators',
        channel: 'buyin',
        sha256: 'd'.repeat(64),
        text: '老师您好，商品将于明天下架。',
      },
    ],
    afterwards: { list: { ticked: true, at: noon + 90 * minute } },
    events: caseEventKind.options.map((kind, index) => ({
      at: noon + index * minute,
      kind,
      ...(words[kind] && { words: words[kind] }),
    })),
  },
  { why: 'name' },
);

/** What a case names of the catalog. */
export const caseCatalog = {
  checklistOf: ({ hold }: Case) => checklistFor(checklists, hold),
  effectsOf: (record: Case) => effectsShown(effects, record),
  afterwardsOf: (record: Case) => afterwardsFor(afterwards, record),
};
