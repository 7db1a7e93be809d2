import * as z from 'zod/mini';
import { filledText, recordId, text, upTo, whole } from './bounds';
import { actionKind } from './action';
import { happenedAt } from './afterwards';
import { caseStatus, type Case } from './case';
import { productId, shopKey } from './fact';
import { countOf, mostSubjects, type Hold } from './hold';
import { happenedTo, isGivenUp } from './openWork';
import { partOf } from './partial';

/** How a case stands, as lists and figures tell it: its status, or that the merchant gave it up. */
export const outcome = z.enum([...caseStatus.options, 'givenUp']);
export type Outcome = z.infer<typeof outcome>;

const mostText = 30_000;

/**
 * What lists, filters and figures need of a case. It is made anew with every change of the case,
 * in the same transaction, and small, so that 100 000 can be looked through.
 */
export const summary = z.object({
  id: recordId,
  createdAt: z.number(),
  updatedAt: z.number(),
  /** Less for newer ones: read forwards, the newest come first, and browsers read fastest so. */
  order: z.number(),
  action: actionKind,
  outcome,
  /** What its shop is told apart by; empty where it is not known. */
  shop: text(100),
  shopName: z.optional(text(100)),
  /** What has happened to which of its products, and when, by `doneKey`. */
  over: upTo(mostSubjects, text(200)),
  products: upTo(mostSubjects, productId),
  /** The first product's name. */
  name: z.optional(text(200)),
  count: whole(1_000_000),
  /** Why the merchant went on against dangers, and which rules had spoken. */
  reasons: upTo(20, filledText(40)),
  rules: upTo(100, filledText(40)),
  /** How many dangers were taken note of. */
  overrides: whole(100_000),
  /** Of one that is still open, and not planned: when it was left, with some of it answered. */
  leftAt: z.optional(z.number()),
  /** Of a batch that was done in part: how many, and its products that were not, where the page named them all. */
  partly: z.optional(z.object({ done: whole(1_000_000), not: z.optional(upTo(100, productId)) })),
  /** When its outcome was seen; undefined where none was. */
  endedAt: z.optional(z.number()),
  /** What a search looks through: `searchable` of shop, ids and names. */
  text: text(mostText),
});
export type Summary = z.infer<typeof summary>;

/** A text as it is compared with what is searched: same width, no capitals. */
export const searchable = (given: string): string => given.normalize('NFKC').toLowerCase();

const unique = (all: readonly string[]): string[] => [...new Set(all)];

const isEnd = (kind: string): boolean =>
  ['done', 'refused', 'uncertain', 'unreviewed'].includes(kind);

/** What a delist of a product is found by: all later ones of the same action come after it. */
export const doneKey = ({ action }: Pick<Hold, 'action'>, key: string, at: number): string =>
  `${action}|${key}|${String(Math.floor(at)).padStart(15, '0')}`;

/** What is known of a batch that was done in part: which products were not only where each is named. */
function partlyOf(record: Case): Summary['partly'] {
  const { done = 0, which = [] } = partOf(record) ?? {};
  if (record.status !== 'uncertain' || done === 0) return undefined;
  const { subjects } = record.hold;
  const not = which.flatMap(({ key }) => subjects.find((at) => at.key === key)?.id ?? []);
  const isNamed = not.length === which.length && done + not.length === subjects.length;
  return isNamed && done + not.length === countOf(record.hold) ? { done, not } : { done };
}

/** The summary of a case. */
export function summaryOf(record: Case): Summary {
  const { id, hold, createdAt, updatedAt, findings = [], acknowledged = {} } = record;
  const { shop, subjects } = hold;
  const [first] = subjects;
  const products = unique(subjects.flatMap((at) => at.id ?? []));
  const names = subjects.map(({ name }) => name);
  const said = findings.filter(({ level }) => level !== 'info' && level !== 'unknown');
  const given = Object.values(acknowledged).map(({ reason }) => reason);
  const isLaid = record.status === 'open' && record.plannedAt === undefined;
  const last = record.events.at(-1);
  const partly = partlyOf(record);
  return {
    id,
    createdAt,
    updatedAt,
    order: -createdAt,
    action: hold.action,
    outcome: isGivenUp(record) ? 'givenUp' : record.status,
    shop: shopKey(shop),
    ...(shop.name && { shopName: shop.name }),
    over: unique(
      happenedTo(record).map((key) => doneKey(hold, key, happenedAt(record) ?? updatedAt)),
    ),
    products,
    ...(first?.name && { name: first.name }),
    count: countOf(hold),
    reasons: unique(given),
    rules: unique(said.map(({ rule }) => rule)).slice(0, 100),
    overrides: given.length,
    ...(isLaid && last?.kind === 'left' && { leftAt: last.at }),
    ...(partly && { partly }),
    endedAt: record.events.findLast(({ kind }) => isEnd(kind))?.at,
    text: searchable([shop.name, shop.id, ...products, ...names].filter(Boolean).join(' ')).slice(
      0,
      mostText,
    ),
  };
}
