import type { ActionKind } from './action';
import { normaliseLabel } from './label';

/** The words of a platform, as alternatives of regular expressions over normalised labels. */
export interface Wording {
  /** What a control is called that does the action, without the words before and after. */
  names: Record<ActionKind, string>;
  /** Headers and field names of a switch that does the action when it is turned off. */
  switches: Record<ActionKind, string>;
  lists: Record<WordList, string>;
}

export type WordList =
  /** What may stand before and after a name without changing what it does. */
  | 'before'
  | 'after'
  /** Verbs that do an action only where their surroundings say so: 关闭, 删除. */
  | 'bare'
  /** Surroundings in which a bare verb stops a promotion. */
  | 'alliance'
  /** A switch whose name says only "status": the row decides. */
  | 'anySwitch'
  /** The way on and the way out of a dialog. */
  | 'yes'
  | 'no'
  /** What makes a sentence with an action's name a question to the merchant. */
  | 'asks'
  /** Sentences that speak of a delist by somebody else or at another time. */
  | 'reports'
  /** What may follow a name in the title of a dialog. */
  | 'titles'
  /** Neighbours that make a control one of a row of filters, or of a row of operations. */
  | 'filters'
  | 'operations'
  /** Header of a column that shows a state. */
  | 'states';

/** The questions that the guard asks of words; every text is taken as the page has it. */
export interface Grammar {
  /** The action that a control of this name does by itself. */
  named(label: string): ActionKind | undefined;
  /** The action that a dialog's text asks for; `titled` admits a bare title such as 下架商品. */
  asked(text: string, titled: boolean): ActionKind | undefined;
  /** The action of turning off a switch of this name, given the text of its row. */
  switched(name: string, around: string): ActionKind | undefined;
  /** Whether the whole text is one of the list's phrases. */
  is(list: WordList, text: string): boolean;
  /** Whether the text contains one of the list's phrases. */
  has(list: WordList, text: string): boolean;
}

/** Longest label, in normalised characters, that is still a control's name. */
export const longestName = 24;

const kinds: readonly ActionKind[] = ['off-shelf', 'leave-alliance', 'stop-promotion'];

/** Compiles the words, each list when it is first asked for; nothing in it throws for any text. */
export function compileWording({ names, switches, lists }: Wording): Grammar {
  const compiled = new Map<string, RegExp>();
  const test = (source: string, text: string): boolean => {
    const found = compiled.get(source) ?? new RegExp(source);
    compiled.set(source, found);
    return found.test(text);
  };
  const isWhole = (source: string, words: string) => test(`^(?:${source})$`, words);
  const name = (kind: ActionKind) => `(?:${lists.before})*(?:${names[kind]})(?:${lists.after})*`;
  const asks = (kind: ActionKind, words: string) =>
    test(`(?:${lists.asks}).{0,40}(?:${names[kind]})|(?:${names[kind]}).{0,40}(?:[吗么?]|后)`, words);

  return {
    named(label) {
      const words = normaliseLabel(label);
      if (words.length > longestName) return undefined;
      return kinds.find((kind) => isWhole(name(kind), words));
    },
    asked(text, titled) {
      for (const sentence of text.match(/[^。！!；;\n…?？]+[?？]?/g) ?? []) {
        const words = normaliseLabel(sentence) + (/[?？]/.test(sentence) ? '?' : '');
        if (test(lists.reports, words)) continue;
        const title = (kind: ActionKind) => `${name(kind)}(?:${lists.titles})?`;
        const found = kinds.find((kind) => asks(kind, words) || (titled && isWhole(title(kind), words)));
        if (found) return found;
      }
      return undefined;
    },
    switched(label, around) {
      const words = normaliseLabel(label);
      const found = kinds.find((kind) => isWhole(switches[kind], words));
      if (found || !isWhole(lists.anySwitch, words)) return found;
      return test(lists.alliance, normaliseLabel(around)) ? 'stop-promotion' : 'off-shelf';
    },
    is: (list, text) => isWhole(lists[list], normaliseLabel(text)),
    has: (list, text) => test(lists[list], normaliseLabel(text)),
  };
}
