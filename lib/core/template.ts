import * as z from 'zod/mini';
import { filledText, recordId } from './bounds';
import { factOf } from './fact';
import type { Case } from './case';
import { compensationText, deadlineText, type PromiseWords } from './promiseText';
import { beijingTime } from './timing';

/** A notice's text with variables in double braces: {{商品名}}. */
export const template = z.object({
  id: recordId,
  name: filledText(40),
  /** Whom it is for. */
  audience: z.enum(['buyers', 'creators', 'leaders', 'service', 'warehouse', 'ads']),
  text: filledText(2000),
  updatedAt: z.number(),
});
export type Template = z.infer<typeof template>;
export const audiences = template.shape.audience.def.entries;

/** What a variable of a template stands for; undefined is a blank that keeps a notice from being copied. */
const variables: Record<string, (record: Case, words?: PromiseWords) => string | undefined> = {
  店铺: ({ hold }) => hold.shop.name,
  商品名: ({ hold }) => join(hold.subjects.map(({ name }) => name)),
  商品ID: ({ hold }) => join(hold.subjects.map(({ id }) => id)),
  件数: ({ hold }) => String(Math.max(hold.subjects.length, hold.count ?? 0) || '') || undefined,
  价格: ({ hold }) => join(hold.subjects.map(({ facts }) => factOf(facts, 'price')?.value)),
  下架时间: ({ plannedAt }) => (plannedAt === undefined ? undefined : beijingTime(plannedAt)),
  补偿: ({ compensation }, words) => compensation && words && compensationText(compensation, words),
  补偿截止: ({ compensation }) => compensation && deadlineText(compensation),
};

export const variableNames = Object.keys(variables);

function join(values: readonly (string | undefined)[]): string | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 && known.length === values.length ? known.join('、') : undefined;
}

export interface Notice {
  text: string;
  /** Variables that the case has no value for, in order of appearance. */
  blanks: string[];
}

/**
 * Fills a template for a case, and with what the merchant gives where the case knows nothing;
 * values are put in once and never read as templates themselves. Without `words` a compensation
 * is a blank.
 */
export function fillTemplate(
  text: string,
  record: Case | undefined,
  given: Readonly<Record<string, string>> = {},
  words?: PromiseWords,
): Notice {
  const blanks: string[] = [];
  const filled = text.replace(/\{\{\s*([^{}]{1,20}?)\s*\}\}/g, (_, name: string) => {
    const known =
      record && Object.hasOwn(variables, name) ? variables[name]?.(record, words) : undefined;
    const value = known ?? (Object.hasOwn(given, name) ? given[name]?.trim() : undefined);
    if (value) return value;
    blanks.push(name);
    return `【${name}】`;
  });
  return { text: filled, blanks: [...new Set(blanks)] };
}

/** Whether braces stand in a template that belong to no variable: they would be sent as they are. */
export const hasStrayBraces = (text: string): boolean =>
  /\{\{|\}\}/.test(text.replace(/\{\{\s*[^{}]{1,20}?\s*\}\}/g, ''));
