import type { Sounds } from '../core/sound';

/** Brings the pinyin of the characters, a dictionary that only a search needs. */
export async function loadSounds(): Promise<Sounds> {
  const { pinyin } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  return (character) => {
    const before = known.get(character);
    if (before) return before;
    const read = pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true });
    const sounds = [...new Set(read)].filter((sound) => /^[a-z]+$/.test(sound));
    known.set(character, sounds);
    return sounds;
  };
}
