import type { ActionKind } from './action';
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

/** By what a press was recognised. */
export type Reason = 'name' | 'row' | 'switch' | 'question' | 'choice' | 'taught';

export interface Judgement<P extends Passage = Passage> {
  action: ActionKind;
  why: Reason;
  /** What asks, where the control is only a way on. */
  passage?: P;
}

/** What a press on the control would do, or undefined if it is none of our business. */
export function judge<P extends Passage>(
  { names, isOn, isSemantic, isShown, header, beside, row, passages }: Described<P>,
  { means, is, has, asked, switched }: Grammar,
): Judgement<P> | undefined {
  if (isOn !== undefined) {
    const action = isOn && names.map((name) => switched(name, row())).find(Boolean);
    return action ? { action, why: 'switch' } : undefined;
  }
  const meaning = names.map(means).find(Boolean);
  if (!meaning) return undefined;
  const others = beside();
  const areAny = (list: WordList, labels = others) =>
    labels.filter((label) => is(list, label)).length;
  if (areAny('filters') > 1) return undefined;
  if (!isSemantic) {
    const title = header();
    if (is('states', title)) return undefined;
    if (!isShown() && !areAny('operations', [title, ...others])) return undefined;
  }
  if (meaning !== 'bare' && meaning !== 'yes') return { action: meaning, why: 'name' };
  if (meaning === 'bare' && has('alliance', row())) return { action: 'stop-promotion', why: 'row' };
  // 关闭 beside 取消 goes on; alone, or beside 确定, it closes the dialog.
  if (meaning === 'bare' && !areAny('no')) return undefined;
  for (const passage of passages()) {
    const action = asked(passage.text, passage.isLayer);
    if (action) return { action, why: 'question', passage };
  }
  return undefined;
}
