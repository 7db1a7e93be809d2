import { toValue, type Emitter, type Token } from 'liquidjs';
import { textOf, type Ask, type LanguageWords, type Notice, type Piece } from '../../core/notice';
import { problemAt, type ProblemKind } from '../../core/templateProblem';
import { isBlank, Run, runOf } from './run';
import { Fault } from './tokens';
import { Assumed, Blank } from './values';

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
    if (this.steps > this.mostSteps) throw this.fault('endless');
  }

  /** Asks for what cannot be said yet, or for each part of it that cannot. */
  askFor(value: Blank | Run): void {
    if (value instanceof Blank) return this.ask(value);
    for (const part of value.parts) if (isBlank(part)) this.askFor(part);
  }

  ask({ name, choices, isList, isTime }: Blank, isBlank = true): void {
    const before = this.asks.get(name);
    this.asks.set(name, {
      name,
      choices: before?.choices.length ? before.choices : choices,
      isBlank: isBlank || (before?.isBlank ?? false),
      ...((isList || before?.isList) && { isList: true }),
      ...((isTime || before?.isTime) && { isTime: true }),
    });
  }

  write(given: unknown): void {
    const value = given instanceof Held ? given.value : given;
    if (value instanceof Assumed) this.ask(value.blank, false);
    if (value instanceof Blank) return this.blank(value);
    if (value instanceof Run) return this.run(value);
    const plain: unknown = value instanceof Assumed ? value.value : toValue(value);
    // A field that nothing has, as 商品.颜色: said by its own words, and not left out.
    if (plain === undefined || plain === null) return this.blank(new Blank(this.written()));
    if (typeof plain === 'object') return this.run(runOf(plain, '、', this.words));
    this.text(String(plain));
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

  private run({ parts, given }: Run): void {
    for (const { blank } of given) this.ask(blank, false);
    for (const part of parts) this.write(part);
  }

  private text(text: string): void {
    this.length += text.length;
    if (this.length > longest) throw this.fault('large');
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

  /** What is wrong at a place of the template: at the last step, unless it is said where. */
  fault(
    kind: ProblemKind,
    { begin = 0, end = 0 }: { begin?: number; end?: number } = this.at ?? {},
  ): Fault {
    return new Fault(problemAt(this.template, kind, begin, end));
  }
}
