import type { ActionKind } from './action';
import { isName, normaliseLabel } from './label';

/** The words of a platform: alternatives of a regular expression over normalised labels, by what they are for. */
export type Wording = Partial<Record<WordList, string>>;

export type WordList =
  /** What a control is called that does the action, without the words before and after. */
  | ActionKind
  /** Headers and field names of a switch that does the action when it is turned off. */
  | `${ActionKind} switch`
  /** What may stand before and after a name without changing what it does. */
  | 'fillers'
  /** Verbs that do an action only where their surroundings say so: 关闭, 删除. */
  | 'bare'
  /** The end of a plan, which is one of a promotion only if the text says so elsewhere: 关闭该计划. */
  | 'ends'
  /** What a text about a promotion mentions. */
  | 'promotion'
  /** Names that their row completes: bare verbs, and switches that say only "status". */
  | 'rowed'
  /** Such a name and its row, where it stops a promotion, and where it takes a product off the shelf. */
  | 'alliance'
  | 'product'
  /** What identifies a product. */
  | 'ids'
  /** What says that a control works on all that is chosen. */
  | 'batch'
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
  /** All that stands beside a control that is one of three filters by the shelf: 全部 上架 下架. */
  | 'shelf'
  | 'operations'
  /** Header of a column that shows a state. */
  | 'states'
  /** Kinds of elements: what chooses, filters or heads; what holds controls; whose text answers a question. */
  | 'choices'
  | 'holders'
  | 'answers'
  | Selector;

/** Selectors that are told with the words, and taken as they are. */
export type Selector =
  /** A control that is one of several states, or stands over a column. */
  | 'apart'
  /** What looks as if it could be pressed, and what is greyed. */
  | 'shown'
  | 'off'
  /** A radio, or an option of a select, that is drawn without its role. */
  | 'drawn'
  /** What leads to other pages wherever it stands; but in layers; and what only a class near a control calls so. */
  | 'bars'
  | 'sides'
  | 'nearSides'
  /** A choice that is one no more. */
  | 'unchosen'
  /** The field of a select whose list is open, the trigger of an open menu, the item that a menu marks. */
  | 'open'
  | 'opener'
  | 'active';

/** What a label says: an action, a verb that its surroundings complete, or "go on". */
export type Meaning = ActionKind | 'bare' | 'yes';

/** The questions that the guard asks of words; every text is taken as the page has it. */
export interface Grammar {
  /** The words as they were told. */
  told: Wording;
  /** What a control of this name would do, or undefined if it is none of our business. */
  means(label: string): Meaning | undefined;
  /** The action that it would do by its name alone. */
  named(label: string): ActionKind | undefined;
  /** The action that a text asks for; that of a dialog may do so by a bare title such as 下架商品. */
  asked(text: string, isDialog: boolean): ActionKind | undefined;
  /** What a control does whose name a row must complete: a bare verb, or a switch that is turned off. */
  inRow(name: string, row: string): ActionKind | undefined;
  /** Whether the whole text is one of the list's phrases. */
  is(list: WordList, text: string): boolean;
  /** Whether the text contains one of the list's phrases. */
  has(list: WordList, text: string): boolean;
}

const kinds: readonly ActionKind[] = ['off-shelf', 'leave-alliance', 'stop-promotion'];

/** Matches nothing: a list of which nobody has told yet. */
const never = '$.';

/** Compiles the words, each list when it is first asked for; nothing in it throws for any text. */
export function compileWording(words: Wording): Grammar {
  const compiled: Record<string, RegExp> = {};
  const test = (source: string, text: string) =>
    (compiled[source] ??= new RegExp(source)).test(normaliseLabel(text));
  const whole = (source: string, text: string) => isName(text) && test(`^(?:${source})$`, text);
  const is = (list: WordList, text: string) => whole(words[list] ?? never, text);
  const has = (list: WordList, text: string) => test(words[list] ?? never, text);
  const named = (text: string) =>
    kinds.find((kind) =>
      whole(`(?:${words.fillers})*(?:${words[kind]})+(?:${words.fillers})*`, text),
    );
  return {
    told: words,
    is,
    has,
    named,
    means: (label) => named(label) ?? (['bare', 'yes'] as const).find((list) => is(list, label)),
    asked(text, isDialog) {
      for (const sentence of text.match(/[^。！!；;\n…?？]+.?/g) ?? []) {
        if (has('reports', sentence)) continue;
        // The mark is what makes "下架?" a question.
        const isAsking = /[?？]$/.test(sentence) || has(isDialog ? 'asks' : 'questions', sentence);
        const found =
          (isAsking && kinds.find((kind) => has(kind, sentence))) || (isDialog && named(sentence));
        if (found) return found;
        if (isDialog && has('ends', sentence) && has('promotion', text)) return 'stop-promotion';
      }
      return undefined;
    },
    inRow(name, row) {
      const found = kinds.find((kind) => is(`${kind} switch`, name));
      if (found || !is('rowed', name)) return found;
      if (has('alliance', name + row)) return 'stop-promotion';
      return has('product', name + row) ? 'off-shelf' : undefined;
    },
  };
}
