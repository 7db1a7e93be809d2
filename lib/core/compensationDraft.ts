import * as z from 'zod/mini';
import type { Affected } from './affected';
import { beijingField, fromBeijingField } from './beijingField';
import { text, upTo } from './bounds';
import { promise, type Compensation, type Promised } from './compensation';
import { fenIn, typedYuan } from './money';

/** A promise as it is being typed. */
const promiseDraft = z.object({
  /** Empty until it is chosen: what nobody chose must reach no buyer. */
  group: z.union([z.literal(''), promise.shape.group]),
  offer: z.union([z.literal(''), promise.shape.offer]),
  people: text(20),
  /** Money for each of them, in 元. */
  each: text(20),
  /** A day of Beijing, as a field of type date has it. */
  until: text(20),
  note: text(200),
});
export type PromiseDraft = z.infer<typeof promiseDraft>;

/** A compensation that is being written, for one case. */
export const compensationDraft = z.object({
  caseId: z.string(),
  isNone: z.boolean(),
  promises: upTo(20, promiseDraft),
});
export type CompensationDraft = z.infer<typeof compensationDraft>;

/** What is typed, and may not be read as what it should be. */
export type PromiseField = 'people' | 'each' | 'until';

/** A promise that is begun: nothing is known of it yet. */
export const newPromise: PromiseDraft = {
  group: '',
  offer: '',
  people: '',
  each: '',
  until: '',
  note: '',
};

/** A promise for each of those that are known to be affected, with how many; what they are offered is open. */
const promisesFor = (affected: Affected): PromiseDraft[] =>
  [...affected].map(([group, people]) => ({
    ...newPromise,
    group,
    people: people?.toString() ?? '',
  }));

/**
 * A kept compensation as it is to be changed; one that was not kept begins with those who are known
 * to be affected, or with one promise.
 */
export function draftOf(
  caseId: string,
  kept: Compensation | undefined,
  affected: Affected = new Map(),
): CompensationDraft {
  const promises = kept?.promises.map((at) => ({
    group: at.group,
    offer: at.offer,
    people: at.people?.toString() ?? '',
    each: at.each === undefined ? '' : typedYuan(at.each),
    until: at.until === undefined ? '' : beijingField(at.until).slice(0, 10),
    note: at.note ?? '',
  }));
  const begun = affected.size > 0 ? promisesFor(affected) : [newPromise];
  return { caseId, isNone: kept?.isNone ?? false, promises: promises ?? begun };
}

export interface ReadPromise {
  /** As it would be kept; absent until it is chosen who is offered what. */
  promise?: Promised;
  counts: Pick<Promised, PromiseField>;
  wrong: PromiseField[];
}

/** One promise as it is read, and the fields that are not understood. A day ends at 23:59. */
export function readPromise(draft: PromiseDraft): ReadPromise {
  const { group, offer } = draft;
  const typed = {
    people: wholeIn(draft.people),
    each: fenIn(draft.each),
    until: fromBeijingField(`${draft.until}T23:59`),
  };
  const note = draft.note.trim();
  const wrong = (['people', 'each', 'until'] as const).filter(
    (name) =>
      draft[name].trim() !== '' &&
      !promise.shape[name].safeParse(typed[name] ?? Number.NaN).success,
  );
  const counts = defined(typed);
  const chosen = group && offer ? { group, offer, ...counts, ...(note && { note }) } : undefined;
  return { ...(chosen && { promise: chosen }), counts, wrong };
}

const defined = (fields: Record<PromiseField, number | undefined>): Pick<Promised, PromiseField> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

function wholeIn(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** The promises as they would be kept, with what is not understood in each. */
export const readDraft = ({ isNone, promises }: CompensationDraft) =>
  isNone ? [] : promises.map(readPromise);
