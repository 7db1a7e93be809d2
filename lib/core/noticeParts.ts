const lengthOf = (text: string): number => [...text].length;

/** Lines of at most so many characters; one that is longer is cut. */
function shortLines(text: string, most: number): string[] {
  return text.split('\n').flatMap((line) => {
    const signs = [...line];
    const count = Math.max(1, Math.ceil(signs.length / most));
    return Array.from({ length: count }, (_, at) =>
      signs.slice(at * most, (at + 1) * most).join(''),
    );
  });
}

/** Characters that are kept free for the mark of a part. */
const forMark = 12;

/**
 * A text in parts of at most `most` characters, each of whole lines as far as that can be, and each
 * with the mark that `markOf` gives it (12 characters at most). One part where all of it fits.
 */
export function partsOf(
  text: string,
  most: number,
  markOf: (at: number, count: number) => string,
): string[] {
  if (lengthOf(text) <= most) return [text];
  const room = Math.max(1, most - forMark);
  const parts: string[] = [];
  let length = Infinity;
  for (const line of shortLines(text, room)) {
    const own = lengthOf(line) + 1;
    const last = parts.length - 1;
    if (length + own > room + 1) {
      parts.push(line);
      length = own;
    } else {
      parts[last] += `\n${line}`;
      length += own;
    }
  }
  return parts.map((part, at) => markOf(at + 1, parts.length) + part);
}
