import * as z from 'zod/mini';
import { overrideReason } from './acknowledgement';
import { actionKind, planKind, type ActionKind } from './action';
import { filledText, recordId, text, upTo, whole } from './bounds';
import { canonicalJson } from './canonical';
import type { Case } from './case';
import { answer, optionLength, pageAnswer, type Checklist } from './checklist';
import { productId, shop } from './fact';
import { countOf, subjectsKey } from './hold';
import type { Hash } from './ledger';
import { titleLength, unitLength } from './ownItem';

/*
 * A second person on another machine agrees by codes that are passed on paper or in a chat: a
 * request, which says what it is about, and an answer, which fits that request alone.
 */

/** Products that a request names; of the others it says how many there are. */
export const mostNamed = 10;
const nameLength = 30;

/** What is agreed to: all that makes the case, its products and its answers what they are. */
export const agreement = z.strictObject({
  caseId: recordId,
  action: actionKind,
  plan: planKind,
  isBatch: z.boolean(),
  count: whole(1_000_000),
  shop,
  /** The first of them, as they are named; `all` is a digest of every one's key. */
  products: upTo(
    mostNamed,
    z.strictObject({ id: z.optional(productId), name: z.optional(text(2 * nameLength)) }),
  ),
  all: filledText(64),
  /** What was asked; an own item in the merchant's words. */
  items: upTo(
    60,
    z.strictObject({
      id: recordId,
      title: z.optional(filledText(titleLength)),
      unit: z.optional(text(unitLength)),
      isElsewhere: z.optional(z.boolean()),
      answer: z.optional(answer),
      /** The page itself says so. */
      isByPage: z.optional(z.literal(true)),
    }),
  ),
  /** Dangers that are gone on against, by their rules, and why. */
  dangers: upTo(500, z.tuple([text(optionLength * 2), overrideReason])),
});
export type Agreement = z.infer<typeof agreement>;

const short = (name: string): string => [...name].slice(0, nameLength).join('');

/** What there is to agree to in a case that is answered with `list`. */
export function agreementOf(record: Case, list: Checklist, hash: Hash): Agreement {
  const { id: caseId, hold, answers, acknowledged = {} } = record;
  const { action, plan, isBatch, subjects } = hold;
  return {
    ...{ caseId, action, plan, isBatch, count: countOf(hold), shop: hold.shop },
    products: subjects
      .slice(0, mostNamed)
      .map(({ id, name }) => ({ ...(id && { id }), ...(name && { name: short(name) }) })),
    all: hash(subjectsKey(subjects)),
    items: list.items.map((item) => {
      const { id, title, unit, isElsewhere } = item;
      const given = answers[id];
      return {
        ...{
          id,
          ...(title && { title }),
          ...(unit && { unit }),
          ...(isElsewhere && { isElsewhere }),
        },
        ...(given && { answer: given }),
        ...(pageAnswer(item, hold) && { isByPage: true as const }),
      };
    }),
    dangers: Object.entries(acknowledged)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, { reason }]) => [key.split('|')[0] ?? '', reason]),
  };
}

/** What a code says by itself: to be seen where no more than the code is passed on. */
export interface Brief {
  action: ActionKind;
  isBatch: boolean;
  count: number;
  /** The last four digits of the first product's id; 0000 where it was not read. */
  tail: string;
}

const kinds = [
  ['off-shelf', false],
  ['off-shelf', true],
  ['stop-promotion', false],
  ['stop-promotion', true],
  ['leave-alliance', false],
] as const;
const mostCounted = 999;
const digestLength = 10;

/** The first digits of a hexadecimal digest, as a number of so many decimal ones. */
export const digitsOf = (digest: string, length: number): string =>
  String(Number.parseInt(digest.slice(0, 12), 16) % 10 ** length).padStart(length, '0');

/** By two digits more, a digit that was misread or two that changed places are found. */
const checkOf = (digits: string): string => {
  const rest = [...digits].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return String((rest * 100) % 97).padStart(2, '0');
};

/** The request as twenty digits: what it is, how many, of which product, a digest of all, a check. */
export function codeOf(of: Agreement, hash: Hash): string {
  const isBatch = of.isBatch && of.action !== 'leave-alliance';
  const kind = kinds.findIndex(([action, batch]) => action === of.action && batch === isBatch) + 1;
  const count = String(Math.min(of.count, mostCounted)).padStart(3, '0');
  const tail = (of.products[0]?.id ?? '').slice(-4).padStart(4, '0');
  const digits = `${kind}${count}${tail}${digitsOf(hash(canonicalJson(of)), digestLength)}`;
  return digits + checkOf(digits);
}

/** Digits, however they are written and parted. */
export const plainDigits = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s\-–—·.]/g, '');

/** What a code says; undefined for one that was not written down rightly. */
export function briefOf(code: string): Brief | undefined {
  if (!/^\d{20}$/.test(code) || checkOf(code.slice(0, -2)) !== code.slice(-2)) return undefined;
  const kind = kinds[Number(code[0]) - 1];
  if (!kind) return undefined;
  const [action, isBatch] = kind;
  return { action, isBatch, count: Number(code.slice(1, 4)), tail: code.slice(4, 8) };
}

/** The answer of eight digits in what was pasted or typed, with whatever stands around it; '' for none. */
export const answerIn = (typed: string): string =>
  plainDigits(/(?:\d[\s-]?){8}/.exec(typed.normalize('NFKC'))?.[0] ?? '');

/** Digits in fours, as they are read out. */
export const inFours = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ');

/** A name as it is compared: blanks and widths do not tell two persons apart. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
