/** The words that may stand in a description of a page, since they are ours and no data of anybody's. */
export interface Vocabulary {
  tags: readonly string[];
  roles: readonly string[];
  /** Parts of class names. */
  classes: readonly string[];
  /** Attributes: those whose presence is told, and values that are told as they are. */
  attributes: readonly string[];
  values: readonly string[];
  /** Whole words of labels. */
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

/** Writes what stands on a page as its shape: nothing of it remains but words of the vocabulary. */
export function makeShapes(vocabulary: Vocabulary): Shapes {
  const { tags, roles, classes, attributes, values, labels, runs } = vocabulary;
  const byLength = [...labels].sort((one, other) => other.length - one.length).join('|');
  const pieces = new RegExp(
    `(${byLength})|((?:(?!${byLength})\\p{Script=Han})+)|(\\p{Nd}+)|(\\p{L}+)|(\\s+)|([^\\s\\p{L}\\p{Nd}]+)`,
    'gu',
  );
  const names = ['han', 'digit', 'letter'] as const;
  const text = (given: string): string => {
    const shapes: string[] = [];
    for (const [, word, ...others] of given.slice(0, longest).matchAll(pieces)) {
      const at = names.findIndex((_, index) => others[index] !== undefined);
      const run = others[at] ?? others[4];
      const name = names[at] ?? 'other';
      if (word) shapes.push(word);
      else if (run) shapes.push(`${runs[name]}×${[...run].length}`);
    }
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
      if (!attributes.includes(name)) return '';
      return values.includes(value) ? `${name}=${value}` : `${name}=${text(value) || '-'}`;
    },
    text,
  };
}
