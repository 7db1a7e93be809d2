import type { ActionKind, PlanKind } from './action';
import type { Reason } from './hold';
import { inBothScripts } from './scripts';
import type { Grammar, WordList } from './wording';

/** A layer over the page, or a passage of text, around a control. */
export interface Passage {
  text: string;
  isLayer: boolean;
}

/** What is known of a control and its surroundings; what is costly to read is asked for when it matters. */
export interface Described<P extends Passage = Passage> {
  /** What it is called, the visible name first; a switch also by its column or its line. */
  names: readonly string[];
  /** For a switch: whether it is on. */
  isOn?: boolean;
  /** Whether its tag or role says that it is pressed. */
  isSemantic: boolean;
  /** Whether it looks so: by cursor or class. */
  isShown: () => boolean;
  /** The title of its column. */
  header: () => string;
  /** The names of what stands beside it. */
  beside: () => readonly string[];
  /** The text of its row with the titles of its columns, of a batch bar only the titles, else of its card. */
  row: () => string;
  /** What it stands in, innermost first. */
  passages: () => readonly P[];
}

export interface Judgement<P extends Passage = Passage> {
  action: ActionKind;
  why: Reason;
  /** What asks, where the control is only a way on. */
  passage?: P;
}

/** What a press on the control would do, or undefined if it is none of our business. */
export function judge<P extends Passage>(
  { names, isOn, isSemantic, isShown, header, beside, row, passages }: Described<P>,
  { means, is, asked, inRow }: Grammar,
): Judgement<P> | undefined {
  const byRow = (why: Reason) => {
    const action = names.map((name) => inRow(name, row())).find(Boolean);
    return action && { action, why };
  };
  if (isOn !== undefined) return isOn ? byRow('switch') : undefined;
  const meaning = names.map(means).find(Boolean);
  if (!meaning) return undefined;
  const others = beside();
  const areAny = (list: WordList, labels = others) =>
    labels.filter((label) => is(list, label)).length;
  // In a row of a table what stands beside it are its operations.
  if ((areAny('filters') > 1 || is('shelf', others.join())) && !header()) return undefined;
  if (!isSemantic) {
    const title = header();
    if (is('states', title)) return undefined;
    if (!isShown() && !areAny('operations', [title, ...others])) return undefined;
  }
  if (meaning === 'bare') {
    const found = byRow('row');
    // 关闭 beside 取消 goes on; alone, or beside 确定, it closes the dialog.
    if (found || !areAny('no')) return found;
  } else if (meaning !== 'yes') return { action: meaning, why: 'name' };
  for (const passage of passages()) {
    const action = asked(passage.text, passage.isLayer);
    if (action) return { action, why: 'question', passage };
  }
  return undefined;
}

/** Words that tell more of a recognised press: patterns over the texts as the page has them. */
export interface DetailWords {
  plans: Record<Exclude<PlanKind, 'unknown'>, string>;
  /** What says that a control works on what is chosen. */
  batch: string;
  /** How many are chosen, in the first or second group: 已选 3 项. */
  counts: string;
  /** What products are counted in, each one character. */
  units: string;
}

export interface Details {
  /** Of which plan a promotion is stopped, where one alone is named. */
  plan?: Exclude<PlanKind, 'unknown'>;
  isBatch: boolean;
  /** How many products the words say it concerns. */
  number?: number;
}

const meant = (source: string) => new RegExp(inBothScripts(source), 'i');

/** The one plan that a text names, or undefined. */
export function planIn(text: string, { plans }: DetailWords): Details['plan'] {
  const named = (Object.keys(plans) as (keyof typeof plans)[]).filter((plan) =>
    meant(plans[plan]).test(text),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** How many a text says are chosen: 已选 3 项; undefined where it says none. */
export function saidNumber(text: string, { counts }: DetailWords): number | undefined {
  const said = meant(counts).exec(text);
  const digits = said?.[1] ?? said?.[2];
  return digits ? Number(digits) : undefined;
}

/** How many a control's own name says that it works on: 下架(3), 下架 3 件; undefined where it says none. */
export function ownNumber(name: string, { units }: DetailWords): number | undefined {
  const own = new RegExp(
    `[(（[]\\s*(\\d{1,6})\\s*[${units}]?\\s*[)）\\]]\\s*$|(\\d{1,6})\\s*[${units}]\\s*$`,
  ).exec(name);
  const digits = own?.[1] ?? own?.[2];
  return digits ? Number(digits) : undefined;
}

/** Whether a name says that its control works on what is chosen. */
export const isBatchName = (name: string, { batch }: DetailWords): boolean =>
  meant(batch).test(name.replace(/\s/g, ''));

/** What its names and what asks tell of a recognised control beside its action. */
export function detailsOf(
  [name = '']: readonly string[],
  { passage }: Pick<Judgement, 'passage'>,
  words: DetailWords,
): Details {
  const asked = passage?.text ?? '';
  return {
    plan: planIn(name, words) ?? planIn(asked, words),
    isBatch: isBatchName(name, words) || isBatchName(asked.split('\n')[0] ?? '', words),
    number: ownNumber(name, words) ?? saidNumber(asked, words),
  };
}

/**
 * All that words tell of a press on the control: what it would do, to which plan and how many, how
 * sure that is and by what; undefined where it is none of our business.
 */
export function classify<P extends Passage>(
  described: Described<P>,
  grammar: Grammar,
  words: DetailWords,
): (Judgement<P> & Details & { confidence: 'certain' | 'likely' }) | undefined {
  const judgement = judge(described, grammar);
  if (!judgement) return undefined;
  const [name = ''] = described.names;
  // Certain where the visible name says it by itself; likely where a hidden one or the surroundings do.
  const isSaid = judgement.why === 'name' && grammar.means(name) !== undefined;
  return {
    ...judgement,
    ...detailsOf(described.names, judgement, words),
    confidence: isSaid ? 'certain' : 'likely',
  };
}
