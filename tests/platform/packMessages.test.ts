import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { browser, type Browser } from 'wxt/browser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { builtIn } from '@/lib/catalog/packs';
import type { Pack } from '@/lib/core/pack';
import { connection } from '@/lib/platform/database';
import type { Desk } from '@/lib/platform/desk';
import { answerMessage } from '@/lib/platform/messages';
import { readPacks } from '@/lib/platform/packs';
import { noon } from './some';
import { fromOwn, fromPage, someDesk } from './someDesk';

const [usual, , optional] = builtIn.packs as [Pack, Pack, Pack];
const connect = connection();
const desk: Desk = someDesk({ connect, now: () => noon });

const workbench = fromOwn('workbench');
const [shop = '', market = ''] = [usual.origins[0], optional.origins[0]];
const ask = (intent: object, from: Browser.runtime.MessageSender = workbench) =>
  answerMessage(intent, from, desk);
const standing = async ({ id: of }: Pack) =>
  (await readPacks(await connect(), builtIn)).find(({ pack }) => pack.id === of);

beforeEach(() => {
  const { permissions, scripting, tabs } = browser;
  vi.spyOn(permissions, 'contains').mockImplementation(async () => true);
  vi.spyOn(permissions, 'remove').mockImplementation(async () => true);
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => []);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async () => undefined);
  vi.spyOn(tabs, 'query').mockImplementation(async () => []);
});
afterEach(async () => {
  (await connect()).dexie.close();
  await Dexie.delete('delist-guard');
});

describe('what a shop’s page may ask about packs', () => {
  it('is what is known of its own site, without the tests', async () => {
    const reply = await ask({ type: 'pack.wanted' }, fromPage(market));
    expect(reply).toMatchObject({ ok: true, site: { id: optional.id, shop: optional.shop } });
    expect(reply).not.toHaveProperty('site.tests');
  });

  it('is the imported one as soon as it is stored', async () => {
    await ask({
      type: 'pack.save',
      pack: { ...usual, version: usual.version + 1, name: '改过的' },
    });
    const reply = await ask({ type: 'pack.wanted' }, fromPage(shop));
    expect(reply).toMatchObject({ ok: true, site: { version: usual.version + 1, name: '改过的' } });
  });

  it.each([
    { type: 'pack.save', pack: { ...usual, version: usual.version + 1 } },
    { type: 'pack.remove', id: usual.id },
    { type: 'pack.switch', id: optional.id, isOn: true },
  ])('is not to change them: $type', async (intent) => {
    expect(await ask(intent, fromPage(shop))).toEqual({ ok: false, reason: 'invalid' });
  });
});

describe('what our own pages may change', () => {
  it('is a site’s guard, once access to it was given', async () => {
    expect(await ask({ type: 'pack.switch', id: optional.id, isOn: true })).toEqual({ ok: true });
    expect((await standing(optional))?.isOn).toBe(true);
    expect(browser.scripting.registerContentScripts).toHaveBeenCalledOnce();
  });

  it('is no site’s guard that access was not given to', async () => {
    vi.mocked(browser.permissions.contains).mockImplementation(async () => false);
    expect(await ask({ type: 'pack.switch', id: optional.id, isOn: true })).toEqual({
      ok: false,
      reason: 'forbidden',
    });
    expect((await standing(optional))?.isOn).toBe(false);
  });

  it('gives access back with the guard', async () => {
    await ask({ type: 'pack.switch', id: optional.id, isOn: true });
    await ask({ type: 'pack.switch', id: optional.id, isOn: false });
    expect(browser.permissions.remove).toHaveBeenCalledWith({ origins: [`${market}/*`] });
    expect((await standing(optional))?.isOn).toBe(false);
  });

  it.each([
    { type: 'pack.save', pack: { ...usual, version: usual.version + 1, colour: 'red' } },
    { type: 'pack.save', pack: { ...usual, version: usual.version } },
    {
      type: 'pack.save',
      pack: { ...usual, version: usual.version + 1, origins: ['https://shop.example'] },
    },
    { type: 'pack.switch', id: optional.id, isOn: 'yes' },
  ])('is nothing that is no pack: %#', async (intent) => {
    expect(await ask(intent)).toEqual({ ok: false, reason: 'invalid' });
    expect((await standing(usual))?.pack).toBe(usual);
  });
});
