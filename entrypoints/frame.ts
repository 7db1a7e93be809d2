import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lookIntoFrame } from '@/lib/page/frameLook';
import { guardHere } from '@/lib/page/guard';
import { holdToTaught } from '@/lib/page/taughtHere';
import { atIdle } from '@/lib/page/walk';

/** Leaves what one frame within a page says of itself where the background takes it from; its guard is held to what was taught. */
export default defineUnlistedScript(() => {
  const guard = self === top ? undefined : guardHere();
  if (guard) holdToTaught(guard);
  const look = guard && atIdle(lookIntoFrame(guard), new AbortController().signal);
  Object.assign(globalThis, {
    [Symbol.for('delist-guard-frame')]: look?.then(({ value }) => value),
  });
});
