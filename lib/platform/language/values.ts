import { Drop } from 'liquidjs';
import type {
  Given,
  LanguageWords,
  NoticeItem,
  NoticeValue,
  NoticeValues,
} from '../../core/notice';
import { fromBeijingField } from '../../core/beijingField';
import { beijingTime, shortDay } from '../../core/timing';
import { isVisible } from '../../core/visible';

/** A variable without a value: false in a condition, and never printed as nothing. */
export class Blank extends Drop {
  constructor(
    readonly name: string,
    readonly choices: readonly string[] = [],
    readonly isList = false,
    /** It has to be a date, since one is made of it. */
    readonly isTime = false,
  ) {
    super();
  }
  override valueOf(): undefined {
    return undefined;
  }
  override liquidMethodMissing(): this {
    return this;
  }
}

/** A value that the merchant has given or may give: the template or he only stands in for the case. */
export class Assumed extends Drop {
  constructor(
    readonly value: unknown,
    readonly blank: Blank,
    /** As he wrote it: nothing has been made of it yet. */
    readonly isGiven = false,
  ) {
    super();
  }
  override valueOf(): unknown {
    return this.value;
  }
}

/** An instant or a day, written as Beijing time unless a filter writes it otherwise. */
export class Moment extends Drop {
  constructor(
    readonly at: number,
    /** As in `Instant`. */
    readonly near?: number,
  ) {
    super();
  }
  get isDay(): boolean {
    return this.near !== undefined;
  }
  override valueOf(): string {
    return this.near === undefined ? beijingTime(this.at) : shortDay(this.at, this.near);
  }
}

type Scope = Record<string, unknown>;

/**
 * What a template's names stand for: what the case knows, then what the merchant has given, else
 * a blank. Objects have no prototype, so that no name means anything but a variable.
 */
export function scopeOf(
  names: Iterable<string>,
  values: NoticeValues,
  given: Given,
  words: LanguageWords,
): Scope {
  const scope: Scope = Object.create(null);
  for (const name of names) {
    const known = knownIn(values, name);
    scope[name] = known === undefined ? asGiven(name, given) : asValue(known, given, words);
  }
  return scope;
}

function asGiven(name: string, given: Given): Assumed | Blank {
  const typed = Object.hasOwn(given, name) ? given[name]?.trim() : undefined;
  if (!typed || !isVisible(typed)) return new Blank(name);
  const at = fromBeijingField(typed);
  return new Assumed(at === undefined ? typed : new Moment(at), new Blank(name), true);
}

function asValue(value: NoticeValue, given: Given, words: LanguageWords): unknown {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if ('at' in value && !isList(value)) return new Moment(value.at, value.near);
  return isList(value) ? value.map((item, at) => itemScope(item, at + 1, given, words)) : value;
}

const isList = (value: NoticeValue): value is readonly NoticeItem[] => Array.isArray(value);

function itemScope(item: NoticeItem, number: number, given: Given, words: LanguageWords): Scope {
  const scope: Scope = Object.create(null);
  for (const name of Object.keys(item)) {
    const value = knownIn(item, name);
    scope[name] =
      value === undefined
        ? asGiven(ofItem(name, number, words), given)
        : asValue(value, given, words);
  }
  return scope;
}

/** A value that says something: what cannot be seen is a blank. */
function knownIn(
  values: Readonly<Record<string, NoticeValue | undefined>>,
  name: string,
): NoticeValue | undefined {
  const known = Object.hasOwn(values, name) ? values[name] : undefined;
  return typeof known === 'string' && !isVisible(known) ? undefined : known;
}

const ofItem = (name: string, number: number, { ofItem: form }: LanguageWords): string =>
  form.replace('{n}', String(number)).replace('{name}', () => name);

/** A product's id at the end of a line, apart from its name: no other number in a name is as long. */
const nameAndId = /^(.*\S)[\s,，;；]+(\d{15,30})$/su;

/** One line of a list given by hand; what it does not say of its product can be given as well. */
class Line extends Drop {
  readonly #known: ReadonlyMap<string, string | number>;
  readonly #missing: (name: string) => Assumed | Blank;
  readonly #line: string;

  constructor(line: string, number: number, given: Given, words: LanguageWords) {
    super();
    const [, name = line, id] = nameAndId.exec(line) ?? [];
    this.#line = line;
    this.#known = new Map<string, string | number>([
      [words.itemNumber, number],
      [words.itemName, name],
      ...(id === undefined ? [] : [[words.itemId, id] as const]),
    ]);
    this.#missing = (field) => asGiven(ofItem(field, number, words), given);
  }
  override valueOf(): string {
    return this.#line;
  }
  override liquidMethodMissing(field: string | number): unknown {
    return this.#known.get(String(field)) ?? this.#missing(String(field));
  }
}

/** What a loop runs over where the case has no list: the lines that the merchant has given. */
export const linesAsItems = (text: string, given: Given, words: LanguageWords): Drop[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, at) => new Line(line, at + 1, given, words));
