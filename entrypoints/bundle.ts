import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { guardHere } from '@/lib/page/guard';
import { structureOf } from '@/lib/page/bundle';

/** Describes the structure of one frame's document to the background, which asked for it. */
export default defineUnlistedScript(() =>
  guardHere() ? structureOf(document.documentElement) : undefined,
);
