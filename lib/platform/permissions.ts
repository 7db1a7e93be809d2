import { browser } from 'wxt/browser';

/** Origins as the browser names them in permissions and content scripts. */
export const patternsOf = (origins: readonly string[]): string[] => origins.map((at) => `${at}/*`);

export const hasAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: patternsOf(origins) });

/**
 * Has the browser ask the merchant for access to these origins; false where it is not given. To
 * be called in the very task of a press of the merchant's.
 */
export const requestAccess = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: patternsOf(origins) }).catch(() => false);

/** Gives access back. What the manifest requires stays. */
export async function giveBackAccess(origins: readonly string[]): Promise<void> {
  await browser.permissions.remove({ origins: patternsOf(origins) });
}
