import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardHere } from '@/lib/page/guard';
import { structureOf } from '@/lib/page/bundle';

/** Leaves the structure of one frame's document where the background takes it from. */
export default defineUnlistedScript(() => {
  const structure = guardHere() && structureOf(document.documentElement);
  Object.assign(globalThis, { [Symbol.for('delist-guard-structure')]: structure });
});
