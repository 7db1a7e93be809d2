import { browser } from 'wxt/browser';

/** Whether the extension was updated or switched off under this page: from then on nothing can be asked of it. */
export const isOrphaned = (): boolean => browser.runtime?.id === undefined;
