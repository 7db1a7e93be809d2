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
  if (query === '') return true;
  return (characters[at] ?? []).some((sound) => {
    if (sound.startsWith(query)) return true;
    const [long] = longInitial.exec(sound) ?? [];
    const parts = new Set([sound, sound.slice(0, 1), ...(long ? [long] : [])]);
    return [...parts].some(
      (part) => query.startsWith(part) && reads(characters, at + 1, query.slice(part.length)),
    );
  });
}

/** The readings of a text, character by character; letters and digits are read as they are. */
export const readingsOf = (text: string, sounds: Sounds): (readonly string[])[] =>
  [...text]
    .filter((character) => /[\p{L}\p{N}]/u.test(character))
    .map((character) => (/[a-z0-9]/.test(character) ? [character] : sounds(character)));
