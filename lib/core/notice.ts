import type { TemplateProblem } from './templateProblem';
import { isVisible } from './visible';

/** An instant that a template can write in more than one way, in milliseconds since 1970. */
export interface Instant {
  at: number;
  /** It is the whole day: written with its year where that is another than the one of this instant. */
  near?: number;
}

/** What a variable stands for: words, a count, an instant, or the products of a batch. */
export type NoticeValue = string | number | Instant | readonly NoticeItem[];

/** One product of a batch, by the names that a template calls its fields. */
export type NoticeItem = Readonly<Record<string, string | number | Instant | undefined>>;

/** The variables of a case by name; what is missing or undefined is a blank. */
export type NoticeValues = Readonly<Record<string, NoticeValue | undefined>>;

/** What the merchant has filled into blanks, by name. */
export type Given = Readonly<Record<string, string>>;

/** A stretch of a notice: text as it is sent, or a blank that keeps it from being copied. */
export type Piece = { text: string } | { blank: string };

/** Something that the merchant can fill in, in the order in which the notice says it. */
export interface Ask {
  name: string;
  /** What there is to choose from, where the template says so. */
  choices: readonly string[];
  /** Without it the notice cannot be copied. */
  isBlank: boolean;
  /** It is a list: each line of what is filled in is one item. */
  isList?: boolean;
  /** It has to be a date. */
  isTime?: boolean;
}

/** A template filled for a case. */
export interface Notice {
  pieces: readonly Piece[];
  /** The whole text, a blank as 【name】. */
  text: string;
  /** Names that have no value, each once; a condition can need one without showing it. */
  blanks: readonly string[];
  asks: readonly Ask[];
}

/** With a problem: what was asked for until then, since what was given may be at fault. */
export type Filled = { notice: Notice } | { problem: TemplateProblem; asks?: readonly Ask[] };

/** What can be said of a template before it is filled. */
export interface Checked {
  /** What keeps it from being filled at all. */
  problem?: TemplateProblem;
  /** The variables that it asks for, each once, with its first place. */
  used: readonly { name: string; line: number; column: number }[];
}

/** The language of the templates; it is big, and loaded only where notices are written. */
export interface NoticeLanguage {
  /** Fills a template. Values are put in as they are, whatever braces they have. */
  fill: (text: string, values: NoticeValues, given: Given) => Filled;
  check: (text: string) => Checked;
}

/** What templates call tags, filters and dates in the merchant's language. */
export interface LanguageWords {
  /** Other names of tags: 如果 for `if`. */
  tags: Readonly<Record<string, string>>;
  /** Other names of filters: 默认 for `default`. */
  filters: Readonly<Record<string, string>>;
  /** How a date is written unless a template says: M, D, HH, mm, ddd. */
  date: string;
  /** From Sunday on. */
  weekdays: readonly string[];
  /** What a blank of one product of a batch is called: {n} and {name}. */
  ofItem: string;
  /** The fields of a product that a list given by hand has: its number, and what each line names. */
  itemNumber: string;
  itemName: string;
  itemId: string;
}

/** A notice's pieces as one text, its blanks in brackets. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ('text' in piece ? piece.text : `【${piece.blank}】`)).join('');

/** The text that may be copied; undefined as long as something is missing in it. */
export const readyText = (filled: Filled): string | undefined =>
  'notice' in filled && filled.notice.blanks.length === 0 && isVisible(filled.notice.text)
    ? filled.notice.text
    : undefined;
