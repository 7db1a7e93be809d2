import { toValue, type Emitter, type Token } from 'liquidjs';
import { textOf, type Ask, type LanguageWords, type Notice, type Piece } from '../../core/notice';
import { problemAt } from '../../core/templateProblem';
import { Fault } from './tokens';
import { Assumed, Blank, listOf } from './values';

/** Longest notice that is written, in characters: a list of 500 products, to be sent in parts. */
const longest = 60_000;

/** A value on its way to the sheet, so that a blank arrives as the blank that it is. */
class Held {
  constructor(readonly value: unknown) {}
}

/** What a notice is written on, piece by piece; it keeps account of what is missing and of what it costs. */
export class Sheet implements Emitter {
  /** What Liquid's own sheets are; nothing is ever read from it. */
  readonly buffer = '';
  private readonly pieces: Piece[] = [];
  private readonly asks = new Map<string, Ask>();
  private steps = 0;
  private length = 0;
  private at: Token | undefined;

  constructor(
    private readonly template: string,
    private readonly mostSteps: number,
    private readonly words: LanguageWords,
  ) {}

  static held(value: unknown): Held {
    return new Held(value);
  }

  /** One step of the work, at a token. Throws a Fault where it is one too many. */
  step(token?: Token): void {
    if (token) this.at = token;
    this.steps += 1;
    if (this.steps > this.mostSteps) this.refuse('endless');
  }

  ask({ name, choices, isList }: Blank, isBlank = true): void {
    const before = this.asks.get(name);
    this.asks.set(name, {
      name,
      choices: before?.choices.length ? before.choices : choices,
      isBlank: isBlank || (before?.isBlank ?? false),
      ...((isList || before?.isList) && { isList: true }),
    });
  }

  write(given: unknown): void {
    const value = given instanceof Held ? given.value : given;
    if (value instanceof Assumed) this.ask(value.blank, false);
    if (value instanceof Blank) return this.blank(value);
    const plain: unknown = value instanceof Assumed ? value.value : toValue(value);
    // A field that nothing has, as 商品.颜色: said by its own words, and not left out.
    if (plain === undefined || plain === null) return this.blank(new Blank(this.written()));
    this.text(listOf(plain, this.words).join('、'));
  }

  /** What was written; `values` are those of the template, in its order: what no case has can be given. */
  notice(values: readonly unknown[]): Notice {
    const names: string[] = [];
    for (const value of values) {
      const blank = value instanceof Assumed ? value.blank : value;
      if (!(blank instanceof Blank)) continue;
      names.push(blank.name);
      this.ask(blank, false);
    }
    const place = ({ name }: Ask) => (names.includes(name) ? names.indexOf(name) : Infinity);
    const asks = [...this.asks.values()].sort((one, other) => place(one) - place(other) || 0);
    return {
      pieces: this.pieces,
      text: textOf(this.pieces),
      blanks: asks.filter(({ isBlank }) => isBlank).map(({ name }) => name),
      asks,
    };
  }

  private text(text: string): void {
    this.length += text.length;
    if (this.length > longest) this.refuse('large');
    const last = this.pieces.at(-1);
    if (last && 'text' in last) last.text += text;
    else if (text) this.pieces.push({ text });
  }

  private blank(blank: Blank): void {
    this.ask(blank);
    this.pieces.push({ blank: blank.name });
  }

  private written(): string {
    const { begin = 0, end = 0 } = this.at ?? {};
    const inner = this.template.slice(begin, end).replace(/^\{\{-?\s*|\s*-?\}\}$/g, '');
    return inner.split('|')[0]?.trim() || '?';
  }

  private refuse(kind: 'endless' | 'large'): never {
    const { begin = 0, end = 0 } = this.at ?? {};
    throw new Fault(problemAt(this.template, kind, begin, end));
  }
}
