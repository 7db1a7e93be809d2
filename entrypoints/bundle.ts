import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardHere } from '@/lib/page/guard';
import { structureOf } from '@/lib/page/bundle';
import { onRequest } from '@/lib/page/walk';

/** Leaves the structure of one frame's document where the background waits for it. */
export default defineUnlistedScript(() => {
  const { signal } = new AbortController();
  const structure = guardHere() && onRequest(structureOf(document.documentElement), signal);
  Object.assign(globalThis, { [Symbol.for('delist-guard-structure')]: structure });
});
