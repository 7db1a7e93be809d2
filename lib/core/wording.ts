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
  | 'fillers'
  /** Verbs that do an action only where their surroundings say so: 关闭, 删除. */
  | 'bare'
  /** The end of a plan, which is one of a promotion only if the text says so elsewhere: 关闭该计划. */
  | 'ends'
  /** What a text about a promotion mentions, and surroundings in which a bare verb stops one. */
  | 'promotion'
  | 'alliance'
  /** A switch whose name says only "status": the row decides. */
  | 'anySwitch'
  /** What the row of a product speaks of. */
  | 'product'
  /** The way on and the way out of a dialog. */
  | 'yes'
  | 'no'
  /** What makes a sentence with an action's name a question, by itself or in a dialog. */
  | 'questions'
  | 'asks'
  /** Sentences that speak of a delist by somebody else or at another time. */
  | 'reports'
  /** Neighbours that make a control one of a row of filters, or of a row of operations. */
  | 'filters'
  | 'operations'
  /** Header of a column that shows a state. */
  | 'states';

/** What a label says: an action, a verb that its surroundings complete, or "go on". */
export type Meaning = ActionKind | 'bare' | 'yes';

/** The questions that the guard asks of words; every text is taken as the page has it. */
export interface Grammar {
  /** What a control of this name would do, or undefined if it is none of our business. */
  means(label: string): Meaning | undefined;
  /** The action that a text asks for; that of a dialog may do so by a bare title such as 下架商品. */
  asked(text: string, isDialog: boolean): ActionKind | undefined;
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
  const compiled: Record<string, RegExp> = {};
  const test = (source: string, words: string) =>
    (compiled[source] ??= new RegExp(source)).test(words);
  const isWhole = (source: string, words: string) => test(`^(?:${source})$`, words);
  const isNamed = (words: string) => (kind: ActionKind) =>
    words.length <= longestName &&
    isWhole(`(?:${lists.fillers})*(?:${names[kind]})+(?:${lists.fillers})*`, words);

  return {
    means(label) {
      const words = normaliseLabel(label);
      if (!words || words.length > longestName) return undefined;
      return (
        kinds.find(isNamed(words)) ??
        (['bare', 'yes'] as const).find((list) => isWhole(lists[list], words))
      );
    },
    asked(text, isDialog) {
      const about = normaliseLabel(text);
      for (const sentence of text.match(/[^。！!；;\n…?？]+[?？]?/g) ?? []) {
        // The mark is what makes "下架?" a question.
        const words = normaliseLabel(sentence) + (/[?？]$/.test(sentence) ? '?' : '');
        if (test(lists.reports, words)) continue;
        const isAsking = test(isDialog ? lists.asks : lists.questions, words);
        const found = kinds.find(
          (kind) => (isAsking && test(names[kind], words)) || (isDialog && isNamed(words)(kind)),
        );
        if (found) return found;
        if (isDialog && test(lists.ends, words) && test(lists.promotion, about))
          return 'stop-promotion';
      }
      return undefined;
    },
    switched(label, around) {
      const words = normaliseLabel(label);
      const found = kinds.find((kind) => isWhole(switches[kind], words));
      if (found || !isWhole(lists.anySwitch, words)) return found;
      const row = normaliseLabel(around);
      if (test(lists.alliance, row)) return 'stop-promotion';
      return test(lists.product, row) ? 'off-shelf' : undefined;
    },
    is: (list, text) => isWhole(lists[list], normaliseLabel(text)),
    has: (list, text) => test(lists[list], normaliseLabel(text)),
  };
}
