import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it, vi } from 'vitest';
import { noLists, type Lists } from '@/lib/core/begunList';
import { watchLists } from '@/lib/platform/toldLists';

const lists: Lists = {
  own: [{ id: 'own-x', version: 1, action: 'off-shelf', forBatch: false, items: [] }],
  begun: [],
};
const tell = (told: object) => browser.storage.local.set({ guard: told });

beforeEach(() => fakeBrowser.reset());

it('a panel knows the merchant’s lists once it has read, and hears of every change', async () => {
  await tell({ lists });
  const told = watchLists(new AbortController().signal);
  expect(told.now()).toBe(noLists);
  await told.read;
  expect(told.now()).toEqual(lists);
  await tell({});
  await vi.waitFor(() => expect(told.now()).toBe(noLists));
});

it('a panel that is told nothing goes by the catalog, also where nothing can be read', async () => {
  const told = watchLists(new AbortController().signal);
  await told.read;
  expect(told.now()).toBe(noLists);
  vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('context invalidated'));
  const orphaned = watchLists(new AbortController().signal);
  await orphaned.read;
  expect(orphaned.now()).toBe(noLists);
});

it('after an update of the extension the last lists stay', async () => {
  await tell({ lists });
  const told = watchLists(new AbortController().signal);
  await told.read;
  const get = vi.spyOn(browser.storage.local, 'get');
  get.mockRejectedValue(new Error('context invalidated'));
  await tell({});
  await vi.waitFor(() => expect(get).toHaveBeenCalledOnce());
  await Promise.allSettled(get.mock.results.map(({ value }) => value));
  expect(told.now()).toEqual(lists);
});
