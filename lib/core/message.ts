import * as z from 'zod/mini';
import { answer } from './checklist';
import { caseEvent, delistCase } from './case';
import type { Subject } from './fact';
import { hold, type Hold } from './hold';
import type { OwnIntent } from './ownIntent';
import { site } from './site';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const kind = caseEvent.shape.kind;
const words = caseEvent.shape.words;

/** From a shop's page: the guard, the panel. */
export const pageIntent = z.discriminatedUnion('type', [
  /** The panel is wanted in the sender's frame. */
  z.strictObject({ type: z.literal('panel.wanted') }),
  /** A press was held, or the checklist was begun: answers with the case to go on with. */
  z.strictObject({ type: z.literal('case.open'), hold, kind: z.enum(['held', 'opened']) }),
  z.strictObject({ type: z.literal('case.answer'), id, item: id, answer }),
  z.strictObject({ type: z.literal('case.mark'), id, kind, words }),
  /** What is known of the sender's site by now: answers with the pack that is used there. */
  z.strictObject({ type: z.literal('pack.wanted') }),
  /** Our interface cannot be shown on the page: the toolbar says so instead. */
  z.strictObject({ type: z.literal('panel.hidden') }),
  /** A press held in a frame too small for the panel: to be reviewed in the top frame. */
  z.strictObject({ type: z.literal('review.borrow'), hold, caseId: id }),
  /** What the merchant chose there: taken back to the frame that holds the press. */
  z.strictObject({
    type: z.literal('review.return'),
    caseId: id,
    choice: z.enum(['leave', 'confirm']),
  }),
]);
export type PageIntent = z.infer<typeof pageIntent>;

export type Intent = PageIntent | OwnIntent;

/** Largest message that is read, in bytes of JSON. */
export const mostBytes = 64 * 1024;

export const bytesOf = (message: unknown): number =>
  new TextEncoder().encode(JSON.stringify(message) ?? '').length;

/**
 * A hold that fits into a message. About 80 products with all their facts do; of more, the last
 * ones give up their facts, and then their names, which are unknown from there on. None is left out.
 */
export function lightened(hold: Hold): Hold {
  const room = mostBytes - 4096;
  const subjects = [...hold.subjects];
  let size = bytesOf(hold);
  for (const light of [bare, nameless]) {
    for (let at = subjects.length - 1; at >= 0 && size > room; at -= 1) {
      const before = subjects[at];
      if (!before) continue;
      subjects[at] = light(before);
      size -= bytesOf(before) - bytesOf(subjects[at]);
    }
  }
  return { ...hold, subjects };
}

const bare = (subject: Subject): Subject => ({ ...subject, facts: [] });
const nameless = ({ id, key }: Subject): Subject => ({ id, key, facts: [] });

/** Why an intent was not carried out; the interface has a sentence for each (`failure.<reason>`). */
export const failure = z.enum([
  'invalid',
  'forbidden',
  'missing',
  'closed', // the case has been released or has ended: its answers are evidence now
  'storage',
  'newer',
  'unreachable',
]);
export type Failure = z.infer<typeof failure>;

/** The background's answer; `case` for intents about a case, `site` for `pack.wanted`. */
export const reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), case: z.optional(delistCase), site: z.optional(site) }),
  z.object({ ok: z.literal(false), reason: failure }),
]);
export type Reply = z.infer<typeof reply>;

/** How far a page is covered, as the popup asks the panel of a tab. */
export const pageState = z.object({
  shop: hold.shape.shop,
  pageName: z.string(),
  coverage: z.enum(['full', 'partial', 'none']),
  /** Why it is not full (`coverage.<reason>`). */
  reason: z.optional(
    z.enum(['no-control', 'no-shop', 'no-id', 'not-a-shop-page', 'outdated', 'no-panel']),
  ),
  /** What could be delisted from here: one hold for each product on the page, at most 100. */
  holds: z.array(hold).check(z.maxLength(100)),
});
export type PageState = z.infer<typeof pageState>;

/**
 * From the background or our pages to the panel of a frame. `page.state` is answered with a
 * pageState, `pack.try` with a packTrial, `taught.count` with how many controls have that sign,
 * `review.borrow` and `review.return` with `true` by the frame that has taken it, else not at all.
 */
export const panelRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('page.state') }),
  z.object({ type: z.literal('pack.try'), site }),
  z.object({ type: z.literal('taught.count'), sign: z.string() }),
  z.object({ type: z.literal('review.borrow'), case: delistCase }),
  z.object({ type: z.literal('review.return'), caseId: id, choice: z.enum(['leave', 'confirm']) }),
]);
export type PanelRequest = z.infer<typeof panelRequest>;
