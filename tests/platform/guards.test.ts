import 'fake-indexeddb/auto';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { rulebook } from '@/lib/catalog/rulebook';
import { usualSales } from '@/lib/catalog/usualSales';
import { connection } from '@/lib/platform/database';
import { tellGuards } from '@/lib/platform/snapshot';
import { timesBy } from '@/lib/platform/times';
import { noon } from './some';
import { someDesk } from './someDesk';

beforeEach(() => fakeBrowser.reset());

test('guards are told what they say when the extension has gone, while it is still there', async () => {
  const connect = connection();
  const desk = someDesk({
    connect,
    now: () => noon,
    timesOf: timesBy(rulebook.effects, usualSales),
  });
  await tellGuards(await connect(), desk, noon);
  expect(await browser.storage.local.get('guard')).toMatchObject({
    guard: { alone: desk.alone, words: { 'off-shelf': expect.any(String) }, taught: {} },
  });
});
