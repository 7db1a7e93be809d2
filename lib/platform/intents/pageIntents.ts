import { browser } from 'wxt/browser';
import type { PanelRequest } from '../../core/message';
import { site, siteAt } from '../../core/site';
import { showAlarm } from '../badge';
import { makeBundle } from '../bundle';
import { readCase } from '../cases';
import { Refusal } from '../database';
import { done, type Carriers, type Sender } from '../desk';
import { moveDock, readDock } from '../dock';
import { lookIntoFrames } from '../frames';
import { bringPanel, bringPicker } from '../inject';
import { insertNotice } from '../insertion';
import { readPacks } from '../packs';
import { openWorkbench } from '../page';
import { hostOf } from '../sender';

/** `senderOf` has let no page through that is in no tab. */
function tabOf({ tab }: Sender): number {
  if (tab?.id === undefined) throw new Refusal('forbidden');
  return tab.id;
}

/** Tells the panel of one frame, or of all frames of a tab; somebody has to answer `true`. */
async function tell(tabId: number, request: PanelRequest, to?: { frameId: number }): Promise<void> {
  const heard: unknown = await (
    to ? browser.tabs.sendMessage(tabId, request, to) : browser.tabs.sendMessage(tabId, request)
  ).catch(() => undefined);
  if (heard !== true) throw new Refusal('unreachable');
}

type Name =
  | 'dock.wanted'
  | 'dock.move'
  | 'teach.begin'
  | 'teach.end'
  | 'bundle.make'
  | 'frames.look'
  | 'notice.insert'
  | 'workbench.open'
  | 'pack.wanted'
  | 'panel.bring'
  | 'panel.wanted'
  | 'panel.hidden'
  | 'review.borrow'
  | 'review.return';

/** What the dock, the panel and the picker of a page are brought and told. */
export const pageIntents: Carriers<Name> = {
  'dock.wanted': async ({ shop, page }, { desk, sender }) => ({
    dock: await readDock(await desk.connect(), hostOf(sender) ?? '', shop, page),
  }),
  'dock.move': ({ at }, { sender }) => done(moveDock(hostOf(sender) ?? '', at)),
  'teach.begin': (_, { sender }) => done(bringPicker(tabOf(sender))),
  'teach.end': (intent, { sender }) => done(tell(tabOf(sender), intent)),
  'bundle.make': async (intent, { desk, sender }) => {
    const tabId = 'tabId' in intent ? intent.tabId : tabOf(sender);
    return { text: await makeBundle(await desk.connect(), desk.builtIn, tabId) };
  },
  'frames.look': async (_, { sender }) => ({ frames: await lookIntoFrames(tabOf(sender)) }),
  'notice.insert': async (intent, { desk }) => ({
    insertion: await insertNotice(await desk.connect(), desk.builtIn, intent),
  }),
  'workbench.open': ({ place }) => done(openWorkbench(place)),
  'pack.wanted': async (_, { desk, sender }) => {
    const used = (await readPacks(await desk.connect(), desk.builtIn)).map(({ pack }) => pack);
    const found = siteAt(used, hostOf(sender) ?? '');
    return found ? { site: site.parse(found) } : {};
  },
  'panel.bring': ({ tabId }) => done(bringPanel(tabId, 0, false)),
  'panel.wanted': (_, { sender }) => done(bringPanel(tabOf(sender), sender.frameId ?? 0, true)),
  'panel.hidden': (_, { desk, sender }) => done(showAlarm(tabOf(sender), desk.words.hidden)),
  'review.borrow': async ({ hold, caseId }, { desk, sender }) => {
    const record = await readCase(await desk.connect(), caseId);
    await bringPanel(tabOf(sender), 0, true);
    const request = { type: 'review.borrow', case: { ...record, hold } } as const;
    return done(tell(tabOf(sender), request, { frameId: 0 }));
  },
  'review.return': (intent, { sender }) => done(tell(tabOf(sender), intent)),
};
