/** How a character is read: pinyin without tones, each reading once; nothing for what has none. */
export type Sounds = (character: string) => readonly string[];

/** Initials that are written with two letters. */
const longInitial = /^(?:zh|ch|sh)/;

/**
 * Where in a row of characters a query in letters begins to be read: by initials (xjtz), by full
 * pinyin (xiajia), or both mixed, the last one cut anywhere. -1 where it is nowhere.
 */
export function soundsAt(characters: readonly (readonly string[])[], query: string): number {
  return characters.findIndex((_, start) => reads(characters, start, query));
}

function reads(characters: readonly (readonly string[])[], at: number, query: string): boolean {
  for (const sound of characters[at] ?? []) {
    // Most characters do not begin so: nothing more is asked of them.
    if (sound[0] !== query[0]) continue;
    if (sound.startsWith(query)) return true;
    for (const part of partsOf(sound))
      if (query.startsWith(part) && reads(characters, at + 1, query.slice(part.length)))
        return true;
  }
  return false;
}

/** What a sound can be shortened to: its first letter, zh for z, or itself. There are some 400 of them. */
function partsOf(sound: string): readonly string[] {
  const before = parts.get(sound);
  if (before) return before;
  const [long] = longInitial.exec(sound) ?? [];
  const made = [...new Set([sound, ...(long ? [long] : []), sound.slice(0, 1)])];
  parts.set(sound, made);
  return made;
}

const parts = new Map<string, readonly string[]>();

/** The readings of a text, character by character; letters and digits are read as they are. */
export const readingsOf = (text: string, sounds: Sounds): (readonly string[])[] =>
  [...text]
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .map((character) => (/[a-z0-9]/.test(character) ? [character] : sounds(character)));
