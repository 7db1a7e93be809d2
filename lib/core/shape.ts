/** The words that may stand in a description of a page, since they are ours and no data of anybody's. */
export interface Vocabulary {
  tags: readonly string[];
  roles: readonly string[];
  /** Parts of class names. */
  classes: readonly string[];
  /** Attributes that hold whatever the page puts there: their shape is told. */
  attributes: readonly string[];
  /** Attributes that hold one of some values, and those that are told as they are. */
  choices: readonly string[];
  values: readonly string[];
  /** Whole labels. */
  labels: readonly string[];
  /** How runs of characters are written: Chinese, digits, letters, anything else. */
  runs: Record<'han' | 'digit' | 'letter' | 'other', string>;
}

/** Longest text (characters) that is described, and most pieces of it. */
const [longest, mostPieces] = [200, 12];

export interface Shapes {
  tag: (name: string) => string;
  role: (name: string) => string;
  /** Of a class list: hashes and names that are not known become a star. */
  classes: (list: string) => string;
  attribute: (name: string, value: string) => string;
  text: (text: string) => string;
}

/** A text, and what may follow where it is a label: 库存：199, 已下架（57）. */
const labelled = /^(.+?)((?:[:：].*|[(（]\d{1,6}[)）])?)$/u;
const pieces = /(\p{Script=Han}+)|(\p{Nd}+)|(\p{L}+)|(\s+)|([^\s\p{L}\p{Nd}]+)/gu;

/**
 * Writes what stands on a page as its shape: nothing of it remains but words of the vocabulary. A
 * label is told only as the whole text or before its colon: a name may be made of the same words.
 */
export function makeShapes(vocabulary: Vocabulary): Shapes {
  const { tags, roles, classes, attributes, choices, values, labels, runs } = vocabulary;
  const names = ['han', 'digit', 'letter'] as const;
  const shapesOf = (given: string): string[] =>
    [...given.matchAll(pieces)].flatMap(([, ...found]) => {
      const at = names.findIndex((_, index) => found[index] !== undefined);
      const run = found[at] ?? found[4];
      return run ? [`${runs[names[at] ?? 'other']}×${[...run].length}`] : [];
    });
  const ours = new Set(labels);
  const text = (given: string): string => {
    const shown = given.slice(0, longest);
    const [, label = '', more = ''] = labelled.exec(shown.replace(/\s+/g, '')) ?? [];
    const shapes = ours.has(label) ? [label, ...shapesOf(more)] : shapesOf(shown);
    return shapes.length > mostPieces
      ? `${shapes.slice(0, mostPieces).join(' ')} …`
      : shapes.join(' ');
  };
  const known = new Set(classes);
  const part = (word: string): string =>
    /^[-_]/.test(word) ? word.slice(0, 3) : known.has(word.toLowerCase()) ? word : '*';
  const classOf = (name: string): string =>
    (name.slice(0, 80).match(/[A-Z]?[a-z]+|[A-Z]+|[-_]+|[^A-Za-z_-]+/g) ?? [])
      .map(part)
      .join('')
      .replace(/\*+/g, '*');
  return {
    tag: (name) => (tags.includes(name) ? name : 'custom'),
    role: (name) => (roles.includes(name) ? name : '*'),
    classes: (list) =>
      [...new Set(list.split(/\s+/).filter(Boolean).slice(0, 8).map(classOf))].join(' '),
    attribute(name, value) {
      if (choices.includes(name) && values.includes(value)) return `${name}=${value}`;
      const isTold = choices.includes(name) || attributes.includes(name);
      return isTold ? `${name}=${text(value) || '-'}` : '';
    },
    text,
  };
}
