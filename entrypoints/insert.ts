import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { inserter } from '@/lib/page/insert/insert';

/** Leaves one frame's inserter where the background finds it; a page cannot see it there. */
export default defineUnlistedScript(() => {
  Object.assign(globalThis, { [Symbol.for('delist-guard-insert')]: inserter });
});
