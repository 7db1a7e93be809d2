import * as z from 'zod/mini';
import { answer } from './checklist';
import { caseEvent, delistCase } from './case';
import { dockPlace, dockRecord } from './dockRecord';
import { hold } from './hold';
import type { OwnIntent } from './ownIntent';
import { site } from './site';
import { pointed, taught } from './taught';

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
  /** A delist was seen to happen that nobody held: it goes on record. */
  z.strictObject({ type: z.literal('case.around'), hold, words }),
  /** What the dock shows of a shop. */
  z.strictObject({ type: z.literal('dock.wanted'), shop: hold.shape.shop }),
  z.strictObject({ type: z.literal('dock.move'), at: dockPlace }),
  /** A control is to be pointed at, in any frame of the sender's tab. */
  z.strictObject({ type: z.literal('teach.begin') }),
  /** It was, or that was given up: all frames hear of it. */
  z.strictObject({ type: z.literal('teach.end'), found: z.optional(pointed) }),
  z.strictObject({ type: z.literal('taught.save'), taught }),
  /** A description of the sender's page without its data: answers with its text. */
  z.strictObject({ type: z.literal('bundle.make') }),
  z.strictObject({ type: z.literal('workbench.open') }),
]);
export type PageIntent = z.infer<typeof pageIntent>;

export type Intent = PageIntent | OwnIntent;

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

/**
 * The background's answer; `case` for intents about a case, `site` for `pack.wanted`, `dock` for
 * `dock.wanted`, `text` for `bundle.make`.
 */
export const reply = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    case: z.optional(delistCase),
    site: z.optional(site),
    dock: z.optional(dockRecord),
    text: z.optional(z.string()),
  }),
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
    z.enum([
      'taught-lost',
      'no-control',
      'no-shop',
      'no-id',
      'not-a-shop-page',
      'outdated',
      'no-panel',
    ]),
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
  z.object({ type: z.literal('taught.count'), kind: z.string(), sign: z.string() }),
  /** Something that the dock shows has changed. */
  z.object({ type: z.literal('dock.changed') }),
  z.object({ type: z.literal('teach.end'), found: z.optional(pointed) }),
  z.object({ type: z.literal('review.borrow'), case: delistCase }),
  z.object({ type: z.literal('review.return'), caseId: id, choice: z.enum(['leave', 'confirm']) }),
]);
export type PanelRequest = z.infer<typeof panelRequest>;
