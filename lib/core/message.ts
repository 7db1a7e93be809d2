import * as z from 'zod/mini';
import { only, recordId, text, upTo } from './bounds';
import {
  acknowledgeDanger,
  answerCase,
  openCase,
  planCase,
  saveTaught,
  unplanCase,
} from './commonIntent';
import { shop, subject } from './fact';
import type { Case } from './case';
import { caseEventKind, type CaseEventKind } from './caseEvent';
import type { Decision } from './decision';
import { dockPlace, type DockRecord } from './dockRecord';
import type { FrameLook } from './frameLook';
import { hold, mostSubjects } from './hold';
import type { Insertion } from './insertion';
import type { OwnIntent } from './ownIntent';
import type { PackOnTrial } from './pack';
import { partial } from './partial';
import type { Site } from './site';
import { pointed, type Pointed } from './taught';

const words = z.optional(text(200));
/** What the merchant decides has intents of its own. */
const decided: readonly CaseEventKind[] = [
  'acknowledged',
  'planned',
  'unplanned',
  'noticed',
  'verified',
];
/** What happened on a page. */
const seen = only(caseEventKind, (kind) => !decided.includes(kind));

/** From a shop's page: the guard, the panel. */
export const pageIntent = z.discriminatedUnion('type', [
  /** The panel is wanted in the sender's frame. */
  z.strictObject({ type: z.literal('panel.wanted') }),
  openCase,
  answerCase,
  planCase,
  unplanCase,
  acknowledgeDanger,
  z.strictObject({
    type: z.literal('case.mark'),
    id: recordId,
    kind: seen,
    words,
    partial: z.optional(partial),
  }),
  /** What is known of the sender's site by now: answers with the pack that is used there. */
  z.strictObject({ type: z.literal('pack.wanted') }),
  /** Our interface cannot be shown on the page: the toolbar says so instead. */
  z.strictObject({ type: z.literal('panel.hidden') }),
  /** A press held in a frame too small for the panel: to be reviewed in the top frame. */
  z.strictObject({ type: z.literal('review.borrow'), hold, caseId: recordId }),
  /** What the merchant chose there: taken back to the frame that holds the press. */
  z.strictObject({
    type: z.literal('review.return'),
    caseId: recordId,
    choice: z.enum(['leave', 'confirm']),
  }),
  /** A delist was seen to happen that nobody held: it goes on record. */
  z.strictObject({
    type: z.literal('case.around'),
    hold,
    words,
    partial: z.optional(partial),
  }),
  /** What was read of a case's products and did not fit into the message that opened it. */
  z.strictObject({
    type: z.literal('case.read'),
    id: recordId,
    subjects: upTo(mostSubjects, subject),
  }),
  /** What is to be thought of an open case by now. */
  z.strictObject({ type: z.literal('case.decide'), id: recordId }),
  /** What the dock shows of a shop on one of its pages. */
  z.strictObject({ type: z.literal('dock.wanted'), shop, page: text(300) }),
  z.strictObject({ type: z.literal('dock.move'), at: dockPlace }),
  /** A control is to be pointed at, in any frame of the sender's tab. */
  z.strictObject({ type: z.literal('teach.begin') }),
  /** It was, or that was given up: all frames hear of it. */
  z.strictObject({ type: z.literal('teach.end'), found: z.optional(pointed) }),
  saveTaught,
  /** A description of the sender's page without its data: answers with its text. */
  z.strictObject({ type: z.literal('bundle.make') }),
  /** What the frames of the sender's tab say of themselves. */
  z.strictObject({ type: z.literal('frames.look') }),
  z.strictObject({
    type: z.literal('workbench.open'),
    place: z.optional(z.literal('calendar')),
  }),
]);
export type PageIntent = z.infer<typeof pageIntent>;

export type Intent = PageIntent | OwnIntent;

/** Why an intent was not carried out; the interface has a sentence for each (`failure.<reason>`). */
export const failures = [
  'invalid',
  'forbidden',
  'missing',
  'closed', // the case has been released or has ended: its answers are evidence now
  'cooling', // the time to cool off is not over
  'second', // no second person has looked over the answers as they stand
  'stale', // what was shown is no longer what is stored
  'storage',
  'newer',
  'unreachable',
] as const;
export type Failure = (typeof failures)[number];

/**
 * The background's answer; `case` for intents about a case, `site` for `pack.wanted`, `dock` for
 * `dock.wanted`, `frames` for `frames.look`, `text` for `bundle.make`, `insertion` for `notice.insert`.
 */
export type Reply =
  | {
      ok: true;
      case?: Case;
      /** With `case.decide`, `case.answer`, `case.fact`: what is to be thought of the press by now. */
      decision?: Decision;
      site?: Site;
      dock?: DockRecord;
      frames?: readonly FrameLook[];
      text?: string;
      insertion?: Insertion;
    }
  | { ok: false; reason: Failure };

/** How far a page is covered, as the popup asks the panel of a tab. */
export const pageState = z.object({
  shop,
  pageName: z.string(),
  coverage: z.enum(['full', 'partial', 'none']),
  /** Why it is not full (`coverage.<reason>`). */
  reason: z.optional(
    z.enum([
      'taught-lost',
      'no-control',
      'no-shop',
      'no-id',
      'some-rows',
      'in-frame',
      'frame-unseen',
      'not-a-shop-page',
      'outdated',
      'no-panel',
    ]),
  ),
  /** What could be delisted from here: one hold for each product on the page, at most 100. */
  holds: upTo(100, hold),
});
export type PageState = z.infer<typeof pageState>;

/**
 * From the background or our pages to the panel of a frame. `page.state` is answered with a
 * pageState, `dock.here` with `true`, `pack.try` with a packTrial, `taught.count` with how many controls have that sign,
 * what begins with `review.` with `true` by the frame that has taken it, else not at all.
 */
export type PanelRequest =
  | { type: 'page.state' }
  /** Whether the dock, and so the panel, is in. */
  | { type: 'dock.here' }
  | { type: 'pack.try'; site: PackOnTrial }
  | { type: 'taught.count'; kind: string; sign: string }
  /** Something that the dock shows has changed. */
  | { type: 'dock.changed' }
  | { type: 'teach.end'; found?: Pointed }
  | { type: 'review.borrow'; case: Case }
  /** A case was worked on in one of our pages: where it is reviewed, it is judged anew. */
  | { type: 'review.renew'; caseId: string }
  | { type: 'review.return'; caseId: string; choice: 'leave' | 'confirm' };
