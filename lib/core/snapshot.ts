import type { ActionKind } from './action';
import type { Lists } from './begunList';
import { normaliseLabel } from './label';
import type { Pack } from './pack';
import { inBothScripts } from './scripts';
import type { Taught } from './taught';
import type { WordList, Wording } from './wording';

/** Actions by the signs of the controls that the merchant has taught. */
export type Signs = Record<string, ActionKind>;

/**
 * What the guards are told beside what they know from their first moment. Only the background
 * writes it: a guard is too small to check more than that it is there.
 */
export interface Snapshot {
  /** The words of all sites. */
  words: Wording;
  /** By origin, the lists of words to which the packs of that site add their own. */
  sites?: Record<string, Wording>;
  /** By origin. */
  taught: Record<string, Signs>;
  /** For the panels, by origin: the signs of what was taught outside of menus and dialogs. */
  steady?: Record<string, string[]>;
  /** For the panels, where the merchant has lists of their own. */
  lists?: Lists;
  /** What is said where a press is held and no panel comes: the extension has gone from the page. */
  alone?: string;
}

/** What the guards are to know of our words, of the packs in use and of what the merchant has taught. */
export const snapshotOf = (
  words: Wording,
  packs: readonly Pack[],
  taught: readonly Taught[],
  lists?: Lists,
): Snapshot => {
  const byOrigin: Snapshot['taught'] = {};
  const steady: NonNullable<Snapshot['steady']> = {};
  for (const { origin, sign, action, isSteady } of taught) {
    (byOrigin[origin] ??= {})[sign] = action;
    if (isSteady) (steady[origin] ??= []).push(sign);
  }
  const sites: Record<string, Wording> = {};
  for (const pack of packs)
    for (const origin of [...pack.origins, nowhere])
      sites[origin] = { ...sites[origin], ...addedBy(pack, { ...words, ...sites[origin] }) };
  const own = Object.entries(sites).map(([origin, added]) => [origin, guardWords(added)]);
  return {
    words: guardWords(words),
    sites: Object.fromEntries(own),
    taught: byOrigin,
    steady,
    lists,
  };
};

/** The origin of a frame that has none: whose words are its own nobody knows. */
const nowhere = 'null';

/** The words as texts are compared with them: in simplified and traditional characters. */
export const guardWords = (words: Wording): Wording =>
  Object.fromEntries(Object.entries(words).map(([list, source]) => [list, inBothScripts(source)]));

/** What a guard was told, with the words of a pack that is being tried beside those that it has. */
export function tryingWords(snapshot: Snapshot, pack: Pick<Pack, 'words'>): Snapshot {
  const trying = (words: Wording, all = words): Wording => ({
    ...words,
    ...guardWords(addedBy(pack, all)),
  });
  const sites = Object.entries(snapshot.sites ?? {}).map(([origin, own]) => [
    origin,
    trying(own, { ...snapshot.words, ...own }),
  ]);
  return { ...snapshot, words: trying(snapshot.words), sites: Object.fromEntries(sites) };
}

/** The lists of words to which a pack adds its plain phrases, with them. */
function addedBy({ words: own }: Pick<Pack, 'words'>, words: Wording): Wording {
  const lists = Object.entries({ ...own?.names, yes: own?.yes, no: own?.no });
  return lists.reduce<Wording>((added, [list, phrases = []]) => {
    // Letters and digits only: nothing in it is a sign of a regular expression.
    const plain = phrases.map(normaliseLabel).filter(Boolean);
    if (!plain[0]) return added;
    const alternatives = [words[list as WordList], ...plain].filter(Boolean).join('|');
    return { ...added, [list]: alternatives };
  }, {});
}
