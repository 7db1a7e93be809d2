import * as z from 'zod/mini';
import type { Case } from './case';
import { lastTold } from './caseNotice';
import { isOtherShop, shop, shopKey, type Shop } from './fact';

/** The case that the merchant chose to write notices for, and how things stood when he did. */
export const noticeChoice = z.object({
  caseId: z.string(),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** The shop of the page that he looked at, empty where there was none. */
  shop,
  /** The search that came with the choice: the name of one template. */
  search: z.optional(z.string()),
});
export type NoticeChoice = z.infer<typeof noticeChoice>;

const isKnown = (at: Shop): boolean => shopKey(at) !== '';

const isOther = (page: Shop, other: Shop): boolean => isKnown(page) && isOtherShop(page, other);

/** When (ms) a case that has an outcome came to it. */
const endedAt = ({ status, events }: Case): number | undefined =>
  status === 'open' || status === 'released'
    ? undefined
    : events.findLast(({ kind }) => kind === status)?.at;

/**
 * Whether a choice is over: its case has ended since, another press was held, or another shop is
 * looked at. `page` is the shop of the page, empty where none is known.
 */
export function isChoiceOver(
  { caseId, at, shop: before }: NoticeChoice,
  cases: readonly Case[],
  page: Shop,
): boolean {
  const record = cases.find(({ id }) => id === caseId);
  if (!record) return false;
  if (isOther(page, isKnown(before) ? before : record.hold.shop)) return true;
  if ((endedAt(record) ?? 0) > at) return true;
  return cases.some(
    ({ id, createdAt, hold }) => id !== caseId && Math.max(createdAt, hold.at) > at,
  );
}

/** Whether the one template that a choice was made for has been sent since. */
export const isChoiceTold = (
  { caseId, at, search }: NoticeChoice,
  cases: readonly Case[],
): boolean =>
  'told' in
  (lastTold(
    cases
      .find(({ id }) => id === caseId)
      ?.notices?.filter((told) => told.at >= at && told.template.name === search) ?? [],
  ) ?? {});

interface Asked {
  choice?: NoticeChoice | undefined;
  /** The newest first; `open` are those that are worked on. */
  cases: readonly Case[];
  open: readonly Case[];
  /** The shop of the page that is looked at, empty where none is known. */
  page: Shop;
  /** The products that stand on it, by their keys. */
  keys?: ReadonlySet<string>;
}

/**
 * The case that notices are filled from: the chosen one, else the newest under way in the shop of
 * the page, one of the page's products before others, else the newest of that shop.
 */
export function caseForNotices({ choice, cases, open, page, keys }: Asked): Case | undefined {
  const chosen = choice && cases.find(({ id }) => id === choice.caseId);
  if (chosen && !isChoiceOver(choice, cases, page)) return chosen;
  const own = cases.filter(({ hold }) => !isOther(page, hold.shop));
  const underWay = own.filter(
    (at) => at.status === 'released' || open.some(({ id }) => id === at.id),
  );
  const isOnPage = ({ hold }: Case) => hold.subjects.some(({ key }) => keys?.has(key));
  return underWay.find(isOnPage) ?? underWay[0] ?? own[0];
}

/** Whether a case is of another shop than the page into which its notice would go. */
export const isAcrossShops = ({ hold }: Case, page: Shop): boolean => isOther(page, hold.shop);
