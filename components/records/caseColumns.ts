import type { Afterwards } from '../../lib/core/afterwards';
import type { Case } from '../../lib/core/case';
import type { Checklist } from '../../lib/core/checklist';
import type { Cell } from '../../lib/core/csv';
import { factOf, type Subject } from '../../lib/core/fact';
import { countOf } from '../../lib/core/hold';
import type { EffectsShown } from '../../lib/core/effectsShown';
import { mostCost } from '../../lib/core/compensation';
import { yuan } from '../../lib/core/money';
import { compensationText } from '../../lib/core/promiseText';
import { isCheckedTwice } from '../../lib/core/secondCheck';
import { beijingTime } from '../../lib/core/timing';
import { recordedWords } from '../popup/promiseWords';
import { standingText } from '../popup/standing';
import type { MessageKey, Say } from '../words';
import * as told from './caseTexts';

/** Columns of a table of records (`records.column.<name>`), in their order; a line is one product. */
export const columnNames = [
  'id',
  'created',
  'action',
  'plan',
  'shop',
  'shopId',
  'productId',
  'product',
  'count',
  'price',
  'stock',
  'facts',
  'outcome',
  'ended',
  'words',
  'planned',
  'effects',
  'findings',
  'reasons',
  'answers',
  'second',
  'compensation',
  'notices',
  'after',
  'events',
] as const;
type Column = (typeof columnNames)[number];

/** What a case names, and what belongs to what it does. */
export interface CaseCatalog {
  checklistOf: (record: Case) => Checklist;
  effectsOf: (record: Case) => EffectsShown;
  afterwardsOf: (record: Case) => Afterwards;
}

const time = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : beijingTime(at, true);

/** The lines of one case: one for each product, one for a case without. */
export function caseCells(record: Case, say: Say, catalog: CaseCatalog): Cell[][] {
  const { hold, events, checkedBy, compensation } = record;
  const subjects: readonly (Subject | undefined)[] =
    hold.subjects.length > 0 ? hold.subjects : [undefined];
  const end = events.findLast(({ kind }) => isEnd(kind));
  const isPlan = hold.action === 'stop-promotion';
  const shared = {
    id: { id: record.id },
    created: time(record.createdAt),
    action: say(`action.${hold.action}`),
    plan: isPlan ? say(`plan.${hold.plan}`) : undefined,
    shop: hold.shop.name,
    shopId: hold.shop.id && { id: hold.shop.id },
    count: countOf(hold),
    outcome: standingText(record, say, true),
    ended: time(end?.at),
    words: end?.words,
    planned: time(record.plannedAt),
    effects: told.effectsText(catalog.effectsOf(record), say),
    answers: told.answersText(record, catalog.checklistOf(record), say),
    second: checkedBy && isCheckedTwice(record) ? told.secondText(checkedBy, say) : undefined,
    compensation: compensation && compensationOf(compensation, say),
    notices: told.noticesText(record, say),
    after: told.afterText(record, catalog.afterwardsOf(record), say),
    events: told.eventsText(record, say),
  } satisfies Partial<Record<Column, Cell>>;
  return subjects.map((subject) => {
    const cells: Record<Column, Cell> = {
      ...shared,
      outcome: [shared.outcome, told.partText(record, subject, say)].filter(Boolean).join(' · '),
      productId: subject?.id && { id: subject.id },
      product: subject?.name,
      price: subject && factOf(subject.facts, 'price')?.value,
      stock: subject && factOf(subject.facts, 'stock')?.value,
      facts: subject && told.factsText(subject, say),
      findings: told.findingsText(record, subject, say),
      reasons: told.reasonsText(record, subject, say),
    };
    return columnNames.map((name) => cells[name]);
  });
}

const isEnd = (kind: string): boolean =>
  ['done', 'refused', 'uncertain', 'unreviewed'].includes(kind);

const compensationOf = (kept: NonNullable<Case['compensation']>, say: Say): string | undefined =>
  kept.isNone ? say('popup.compensation.isNone') : promisedOf(kept, say);

function promisedOf(kept: NonNullable<Case['compensation']>, say: Say): string | undefined {
  const cost = mostCost(kept);
  const most = cost === undefined ? [] : [say('popup.compensation.most', { cost: yuan(cost) })];
  return [compensationText(kept, recordedWords(say)), ...most].filter(Boolean).join('；');
}

/** The names of the columns. */
export const columnTitles = (say: Say): string[] =>
  columnNames.map((name) => say(`records.column.${name}` as MessageKey));
