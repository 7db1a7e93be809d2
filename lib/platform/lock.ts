import { browser } from 'wxt/browser';

/** Keeps what `storage.local` holds from content scripts, where the browser can (Chrome 102). */
export async function lockStorage(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
