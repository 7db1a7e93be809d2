import { landsLater, type Case } from '../../lib/core/case';
import type { Cell } from '../../lib/core/csv';
import { factOf, type Subject } from '../../lib/core/fact';
import { countOf } from '../../lib/core/hold';
import { isGivenUp } from '../../lib/core/openWork';
import { compensationText } from '../../lib/core/promiseText';
import { beijingTime } from '../../lib/core/timing';
import { promiseWords } from '../popup/promiseWords';
import type { MessageKey, Say } from '../words';

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
  'outcome',
  'ended',
  'words',
  'planned',
  'answered',
  'findings',
  'reasons',
  'compensation',
] as const;
type Column = (typeof columnNames)[number];

const time = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : beijingTime(at, true);

/** How a case stands, in words. */
export function outcomeText(record: Case, say: Say): string {
  if (isGivenUp(record)) return say('status.givenUp');
  if (record.status !== 'done') return say(`status.${record.status}`);
  return landsLater(record) ? say('status.closing') : say(`status.doneFor.${record.hold.action}`);
}

/** Reasons with which dangers were gone on against, each once. */
export const reasonsText = ({ acknowledged = {} }: Case, say: Say): string =>
  [...new Set(Object.values(acknowledged).map(({ reason }) => say(`reason.${reason}`)))].join(
    say('panel.comma'),
  );

/** How many findings of each level there are, the worst first. */
export const findingsText = ({ findings = [] }: Case, say: Say): string =>
  (['blocked', 'danger', 'warning', 'unknown'] as const)
    .map((level) => [level, findings.filter((at) => at.level === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${say(`level.${level}`)} ${count}`)
    .join(say('panel.comma'));

/** The lines of one case: one for each product, one for a case without. */
export function caseCells(record: Case, say: Say): Cell[][] {
  const { hold, events, answers } = record;
  const subjects: readonly (Subject | undefined)[] =
    hold.subjects.length > 0 ? hold.subjects : [undefined];
  const end = events.findLast(({ kind }) => isEnd(kind));
  const given = Object.values(answers).filter((at) => at.ticked || at.value !== undefined);
  const isPlan = hold.action === 'stop-promotion';
  return subjects.map((subject) => {
    const cells: Record<Column, Cell> = {
      id: { id: record.id },
      created: time(record.createdAt),
      action: say(`action.${hold.action}`),
      plan: isPlan ? say(`plan.${hold.plan}`) : undefined,
      shop: hold.shop.name,
      shopId: hold.shop.id && { id: hold.shop.id },
      productId: subject?.id && { id: subject.id },
      product: subject?.name,
      count: countOf(hold),
      price: subject && factOf(subject.facts, 'price')?.value,
      stock: subject && factOf(subject.facts, 'stock')?.value,
      outcome: outcomeText(record, say),
      ended: time(end?.at),
      words: end?.words,
      planned: time(record.plannedAt),
      answered: given.length,
      findings: findingsText(record, say),
      reasons: reasonsText(record, say),
      compensation: record.compensation && compensationOf(record.compensation, say),
    };
    return columnNames.map((name) => cells[name]);
  });
}

const isEnd = (kind: string): boolean =>
  ['done', 'refused', 'uncertain', 'unreviewed'].includes(kind);

const compensationOf = (kept: NonNullable<Case['compensation']>, say: Say): string | undefined =>
  kept.isNone ? say('popup.compensation.isNone') : compensationText(kept, promiseWords(say));

/** The names of the columns. */
export const columnTitles = (say: Say): string[] =>
  columnNames.map((name) => say(`records.column.${name}` as MessageKey));
