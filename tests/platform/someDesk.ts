import { browser, type Browser } from 'wxt/browser';
import { afterwards } from '@/lib/catalog/afterwards';
import { checklists } from '@/lib/catalog/checklists';
import { choices } from '@/lib/catalog/choices';
import { builtIn } from '@/lib/catalog/packs';
import { rulebook } from '@/lib/catalog/rulebook';
import { wording } from '@/lib/catalog/wording';
import type { Desk } from '@/lib/platform/desk';
import { plans, routines, words } from './some';

type Sender = Browser.runtime.MessageSender;

/** The background's desk as it is built in, with this database and clock. */
export const someDesk = (work: Pick<Desk, 'connect' | 'now' | 'timesOf'>): Desk => ({
  checklists,
  rulebook,
  choices,
  afterwards,
  builtIn,
  wording,
  alone: '已拦下，请刷新页面。',
  words,
  plans,
  routines,
  ...work,
});

/** The panel in a frame of the shop's product list, or of another site's list. */
export const fromPage = (origin = 'https://fxg.jinritemai.com', path = '/ffa/g/list'): Sender => {
  const url = `${origin}${path}`;
  const tab = { id: 7, url } as Browser.tabs.Tab;
  return { id: browser.runtime.id, tab, frameId: 0, origin, url };
};

/** One of our own pages. */
export const fromOwn = (page: 'popup' | 'workbench'): Sender => ({
  id: browser.runtime.id,
  url: browser.runtime.getURL(`/${page}.html` as '/'),
});
