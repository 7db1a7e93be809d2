import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtIn } from '@/lib/catalog/packs';
import type { Pack } from '@/lib/core/pack';
import { openDatabase, tableOf, type Database } from '@/lib/platform/database';
import { activePacks, removePack, savePack, switchPack } from '@/lib/platform/packs';
import { reconcileScripts } from '@/lib/platform/scripts';

const [usual, , optional, other] = builtIn.packs as [Pack, Pack, Pack, Pack];
const mended = { ...usual, version: usual.version + 1, name: '抖店（改）' };
let database: Database;

beforeEach(async () => {
  database = await openDatabase();
});
afterEach(async () => {
  database.dexie.close();
  await Dexie.delete('delist-guard');
});

const active = async () => (await activePacks(database, builtIn)).map(({ name }) => name);

describe('the packs in use', () => {
  it('are the usual sites, until more are switched on', async () => {
    expect(await active()).toEqual(['抖店', '巨量百应']);
    await switchPack(database, builtIn, optional.id, true);
    expect(await active()).toEqual(['抖店', '巨量百应', optional.name]);
    await switchPack(database, builtIn, optional.id, false);
    expect(await active()).toEqual(['抖店', '巨量百应']);
  });

  it('take an imported one in place of the built-in one, until it is removed', async () => {
    await savePack(database, builtIn, mended);
    expect(await active()).toContain('抖店（改）');
    await removePack(database, usual.id);
    expect(await active()).toContain('抖店');
  });

  it('stay on when the pack is replaced and put back', async () => {
    await switchPack(database, builtIn, optional.id, true);
    await savePack(database, builtIn, { ...optional, version: 2 });
    await removePack(database, optional.id);
    expect(await active()).toContain(optional.name);
  });

  it.each<[string, Partial<Pack>]>([
    ['a version that is not higher', { version: usual.version }],
    ['an origin of nobody’s', { origins: ['https://shop.example'] }],
    ['another pack’s origin', { origins: other.origins }],
  ])('refuse %s, and keep nothing of it', async (_, change) => {
    await expect(savePack(database, builtIn, { ...mended, ...change })).rejects.toMatchObject({
      reason: 'invalid',
    });
    expect(await tableOf(database, 'packs').count()).toBe(0);
  });

  it('cannot be switched where there is none', async () => {
    await expect(switchPack(database, builtIn, 'nobody', true)).rejects.toMatchObject({
      reason: 'missing',
    });
  });

  it('are the built-in ones where what was imported cannot be read any more', async () => {
    await tableOf(database, 'packs').put({ id: usual.id, isOn: true, imported: { schema: 9 } });
    expect(await active()).toEqual(['抖店', '巨量百应']);
  });
});

describe('the guard on sites that were asked for', () => {
  type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];
  let registered: Script[] = [];
  let granted: string[] = [];
  const register = async (scripts: Script[]) => {
    if (scripts.some(({ id }) => registered.some((at) => at.id === id)))
      throw new Error('Duplicate script ID');
    registered.push(...scripts);
  };

  beforeEach(() => {
    registered = [];
    granted = [];
    vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins = [] }) =>
      origins.every((at) => granted.includes(at)),
    );
    const { scripting } = browser;
    vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => registered);
    vi.spyOn(scripting, 'registerContentScripts').mockImplementation(register);
    vi.spyOn(scripting, 'updateContentScripts').mockImplementation(async (scripts) => {
      registered = registered.map((at) => scripts.find(({ id }) => id === at.id) ?? at);
    });
    vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async (filter) => {
      registered = registered.filter(({ id }) => !filter?.ids?.includes(id));
    });
  });

  const turn = async ({ id, origins }: Pack, isOn: boolean) => {
    granted = isOn ? origins.map((at) => `${at}/*`) : [];
    await switchPack(database, builtIn, id, isOn);
    await reconcileScripts(database, builtIn);
  };

  it('runs there in every frame, before the page, over restarts', async () => {
    await turn(optional, true);
    expect(registered).toEqual([
      {
        id: `guard-${optional.id}`,
        matches: optional.origins.map((at) => `${at}/*`),
        js: ['content-scripts/guard.js'],
        runAt: 'document_start',
        allFrames: true,
        matchOriginAsFallback: true,
        persistAcrossSessions: true,
      },
    ]);
  });

  it('is registered once, however often and however many at a time it is asked for', async () => {
    await turn(optional, true);
    await Promise.all([1, 2, 3].map(() => reconcileScripts(database, builtIn)));
    expect(registered).toHaveLength(1);
  });

  it('comes back at the next start where the browser has forgotten it', async () => {
    await turn(optional, true);
    registered = [];
    await reconcileScripts(database, builtIn);
    expect(registered).toHaveLength(1);
  });

  it('goes when the site is switched off, and what nobody knows any more goes too', async () => {
    await turn(optional, true);
    registered.push({ id: 'guard-of-before', js: [], matches: [] });
    await turn(optional, false);
    expect(registered).toEqual([]);
  });

  it('is off where the merchant has taken the access away in the browser', async () => {
    await turn(optional, true);
    granted = [];
    await reconcileScripts(database, builtIn);
    expect(registered).toEqual([]);
    expect(await active()).not.toContain(optional.name);
  });

  it('does without what Chrome before 119 does not know', async () => {
    vi.mocked(browser.scripting.registerContentScripts).mockImplementation(async (scripts) => {
      if (scripts.some((at) => 'matchOriginAsFallback' in at))
        throw new TypeError('Unexpected property: matchOriginAsFallback');
      await register(scripts);
    });
    await turn(optional, true);
    expect(registered).toMatchObject([{ id: `guard-${optional.id}`, allFrames: true }]);
  });
});
