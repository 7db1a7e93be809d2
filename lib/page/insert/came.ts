/**
 * What has become of a text: it is as it was, has the new one in it once, has just the beginning
 * of it, or is something else.
 */
export type Came = 'not' | 'once' | 'cut' | 'otherwise';

/** Editors have blanks of their own: between blocks, at the caret, in empty lines. */
const bare = (text: string): string => text.replace(/[\s\p{Cf}]/gu, '');

/**
 * What has become of `before` now that it reads `after` and `text` was put in place of `selected`
 * ('' for a caret), behind `ahead` where that is known. Blanks are not compared.
 */
export function cameIn(
  before: string,
  after: string,
  text: string,
  selected: string,
  ahead?: string,
): Came {
  const [was, is, put] = [bare(before), bare(after), bare(text)];
  if (is === was) return 'not';
  const mostGone = bare(selected).length;
  /** Whether the rest, without what stands at `at`, is all that was there but what was selected. */
  const isAround = (at: number, length: number): boolean => {
    const gone = was.length - (is.length - length);
    const isKept = was.startsWith(is.slice(0, at)) && was.endsWith(is.slice(at + length));
    return isKept && gone >= 0 && gone <= mostGone;
  };
  const place = ahead === undefined ? undefined : bare(ahead).length;
  let isElsewhere = false;
  for (let at = is.indexOf(put); at >= 0; at = is.indexOf(put, at + 1)) {
    if (!isAround(at, put.length)) continue;
    if (place === undefined || at === place) return 'once';
    isElsewhere = true;
  }
  if (isElsewhere) return 'otherwise';
  const kept = sharedStart(was, is);
  const begun = sharedStart(put, is.slice(kept));
  const rest = is.slice(kept + begun);
  // A limit cuts at the end: of the new text, or of what stood behind it.
  if (begun < put.length)
    return begun > 0 && (rest === '' || isAround(kept, begun)) ? 'cut' : 'otherwise';
  const isTail = (gone: number) => was.startsWith(rest, kept + gone);
  const isShort = rest !== '' || kept > 0;
  return isShort && Array.from({ length: mostGone + 1 }, (_, at) => at).some(isTail)
    ? 'cut'
    : 'otherwise';
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
