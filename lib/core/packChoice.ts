import * as z from 'zod/mini';
import { pack, type Pack } from './pack';
import { siteAt } from './site';

/** What the merchant has chosen of one built-in pack; nothing is stored of one that is as it came. */
export const packChoice = z.object({
  /** The pack's. */
  id: pack.shape.id,
  isOn: z.boolean(),
  /** The pack that was imported under this id. */
  imported: z.catch(z.optional(pack), undefined),
});
export type PackChoice = z.infer<typeof packChoice>;

/** The packs that the extension brings, and the origins that it may work on without being asked. */
export interface BuiltIn {
  packs: readonly Pack[];
  hosts: readonly string[];
}

/** A pack as it stands for this merchant. */
export interface StandingPack {
  /** The one that is used. */
  pack: Pack;
  builtIn: Pack;
  imported?: Pack;
  isOn: boolean;
  /** Whether it can be switched: where nobody need be asked it is always on. */
  isOptional: boolean;
}

/** Every pack with the merchant's choice; of a built-in and an imported one the higher version is used. */
export const standingPacks = (
  { packs, hosts }: BuiltIn,
  choices: readonly PackChoice[],
): StandingPack[] =>
  packs.map((builtIn) => {
    const choice = choices.find(({ id }) => id === builtIn.id);
    const imported = choice?.imported;
    const isOptional = !builtIn.origins.every((at) => hosts.includes(at));
    return {
      pack: imported && imported.version > builtIn.version ? imported : builtIn,
      builtIn,
      imported,
      isOn: !isOptional || choice?.isOn === true,
      isOptional,
    };
  });

/** Why a pack cannot be used in place of a built-in one, with what the sentence needs. */
export type Bar =
  | { reason: 'origin'; origin: string }
  | { reason: 'other'; id: string; name: string }
  | { reason: 'version'; version: number };

/**
 * What keeps a pack from being used: an origin that the extension was not made for, one that is
 * another pack's, a version that is not above the built-in one's.
 */
export function barTo(given: Pack, packs: readonly Pack[]): Bar | undefined {
  for (const origin of given.origins) {
    const owner = siteAt(packs, origin);
    if (!owner) return { reason: 'origin', origin };
    if (owner.id !== given.id) return { reason: 'other', id: owner.id, name: owner.name };
  }
  const builtIn = packs.find(({ id }) => id === given.id);
  if (builtIn && given.version <= builtIn.version)
    return { reason: 'version', version: builtIn.version };
  return undefined;
}
