import { browser, type Browser } from 'wxt/browser';
import type { Case, CaseEvent } from '../core/case';
import type { Checklist } from '../core/checklist';
import type { Rulebook } from '../core/decide';
import { pageIntent, type Intent, type PanelRequest, type Reply } from '../core/message';
import { bytesOf, mostBytes } from '../core/messageSize';
import { ownIntent } from '../core/ownIntent';
import type { BuiltIn } from '../core/packChoice';
import { site, siteAt } from '../core/site';
import type { Wording } from '../core/wording';
import type { Afterwards } from '../core/afterwards';
import { showAlarm } from './badge';
import { makeBundle } from './bundle';
import {
  acknowledge,
  answerCase,
  checkTwice,
  fillFact,
  keepCompensation,
  lookAfter,
  openCase,
  readCase,
} from './cases';
import { removeSales, saveSales } from './calendar';
import { readListOf, resetChecklist, saveChecklist } from './checklists';
import { Refusal } from './database';
import { decideCase, type Judging } from './decide';
import { moveDock, readDock, tellDocks } from './dock';
import { bringPanel, bringPicker, guardOpenTabs } from './inject';
import { originsInUse, readPacks, removePack, savePack, switchPack } from './packs';
import { giveBackAccess, hasAccess } from './permissions';
import { markPlanned, planCase, putAround, unplanCase, type PlanDesk } from './plans';
import {
  carryOutReminder,
  isReminderIntent,
  keepingTime,
  type ReminderDesk,
} from './reminderIntents';
import { reconcileScripts } from './scripts';
import { hostOf, senderOf } from './sender';
import { saveSettings } from './settings';
import { tellGuards, tellOfBegun, type Known } from './snapshot';
import { removeTaught, saveTaught } from './taught';
import { removeTemplate, saveTemplate } from './templates';

type Sender = Browser.runtime.MessageSender;

/** What the background carries intents out with; nothing in it changes. */
export interface Desk extends Known, ReminderDesk {
  checklists: readonly Checklist[];
  /** What cases are decided by. */
  rulebook: Rulebook;
  /** What is known of the time; nothing is where it is left out. */
  timesOf?: Judging['timesOf'];
  builtIn: BuiltIn;
  /** The words of all sites. */
  wording: Wording;
  afterwards: readonly Afterwards[];
  plans: PlanDesk;
}

/** Answers a message from wherever it comes. Never throws: a failure is a reply with its reason. */
export async function answerMessage(message: unknown, sender: Sender, desk: Desk): Promise<Reply> {
  const from = senderOf(
    sender,
    desk.builtIn.packs.flatMap(({ origins }) => origins),
  );
  if (!from) return { ok: false, reason: 'forbidden' };
  const read = bytesOf(message) <= mostBytes ? schemas[from].safeParse(message).data : undefined;
  if (!read) return { ok: false, reason: 'invalid' };
  try {
    const carried = await carryOut(read, sender, desk);
    if (/^(case|taught|checklist)\./.test(read.type)) void tellAllDocks(desk);
    if (carried.case) void tellIfBegun(carried.case, desk).catch(() => undefined);
    return { ok: true, ...carried };
  } catch (error) {
    return { ok: false, reason: error instanceof Refusal ? error.reason : 'storage' };
  }
}

const schemas = { page: pageIntent, own: ownIntent };

type Done = Omit<Extract<Reply, { ok: true }>, 'ok'>;

async function carryOut(intent: Intent, sender: Sender, desk: Desk): Promise<Done> {
  const { checklists, connect } = desk;
  const now = desk.now();
  if (isReminderIntent(intent)) return carryOutReminder(intent, desk);
  switch (intent.type) {
    case 'case.open':
      return decided(openCase(await connect(), intent.hold, intent.kind, checklists, now), desk);
    case 'case.answer': {
      const answer = { ...intent.answer, at: Math.min(intent.answer.at, now) };
      return decided(answerCase(await connect(), { ...intent, answer }, checklists), desk);
    }
    case 'case.fact':
      return decided(fillFact(await connect(), intent, now), desk);
    case 'case.acknowledge':
      return { case: await acknowledge(await connect(), intent, checklists, now) };
    case 'case.mark': {
      const event = { at: now, kind: intent.kind, ...seenIn(intent) };
      const mark = async () => markPlanned(await connect(), intent.id, event, desk.plans);
      return intent.kind === 'done' ? timed(mark, desk) : { case: await mark() };
    }
    case 'case.secondCheck':
      return { case: await checkTwice(await connect(), intent, now) };
    case 'case.afterwards': {
      const answer = { ...intent.answer, at: Math.min(intent.answer.at, now) };
      return { case: await lookAfter(await connect(), { ...intent, answer }, desk.afterwards) };
    }
    case 'checklist.save':
      await saveChecklist(await connect(), intent, checklists, now);
      return done(tellAgain(desk));
    case 'checklist.reset':
      await resetChecklist(await connect(), intent.base);
      return done(tellAgain(desk));
    case 'case.plan':
      return timed(async () => planCase(await connect(), intent, desk.plans, now), desk);
    case 'case.unplan':
      return timed(async () => unplanCase(await connect(), intent.id, desk.plans, now), desk);
    case 'case.compensation':
      return { case: await keepCompensation(await connect(), intent, now) };
    case 'case.around': {
      const seen = { hold: intent.hold, ...seenIn(intent) };
      return timed(async () => putAround(await connect(), seen, checklists, desk.plans, now), desk);
    }
    case 'dock.wanted':
      return { dock: await readDock(await connect(), hostOf(sender) ?? '', intent.shop) };
    case 'dock.move':
      return done(moveDock(hostOf(sender) ?? '', intent.at));
    case 'teach.begin':
      return done(bringPicker(tabOf(sender)));
    case 'teach.end':
      return done(tell(tabOf(sender), intent));
    case 'bundle.make': {
      const tabId = 'tabId' in intent ? intent.tabId : tabOf(sender);
      return { text: await makeBundle(await connect(), desk.builtIn, tabId) };
    }
    case 'workbench.open':
      await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html') });
      return {};
    case 'settings.save':
      return done(saveSettings(await connect(), intent.change, desk.rulebook, now));
    case 'template.save':
      return done(saveTemplate(await connect(), intent.template));
    case 'template.remove':
      return done(removeTemplate(await connect(), intent.id));
    case 'taught.save':
      await saveTaught(await connect(), intent.taught);
      return done(tellAgain(desk));
    case 'taught.remove':
      await removeTaught(await connect(), intent.id);
      return done(tellAgain(desk));
    case 'pack.save':
      await savePack(await connect(), desk.builtIn, intent.pack);
      return done(putToUse(desk));
    case 'pack.remove':
      await removePack(await connect(), intent.id);
      return done(putToUse(desk));
    case 'pack.switch':
      return done(turn(intent, desk));
    case 'sales.save':
      return done(saveSales(await connect(), intent.sales));
    case 'sales.remove':
      return done(removeSales(await connect(), intent.key));
    case 'pack.wanted': {
      const used = (await readPacks(await connect(), desk.builtIn)).map(({ pack }) => pack);
      const host = hostOf(sender) ?? '';
      const found = siteAt(used, host);
      return found ? { site: site.parse(found) } : {};
    }
    case 'panel.bring':
      return done(bringPanel(intent.tabId, 0, false));
    case 'panel.wanted':
      return done(bringPanel(tabOf(sender), sender.frameId ?? 0, true));
    case 'panel.hidden':
      return done(showAlarm(tabOf(sender), desk.words.hidden));
    case 'review.borrow': {
      const record = await readCase(await connect(), intent.caseId);
      await bringPanel(tabOf(sender), 0, true);
      const request = { type: 'review.borrow', case: { ...record, hold: intent.hold } } as const;
      return done(tell(tabOf(sender), request, { frameId: 0 }));
    }
    case 'review.return':
      return done(tell(tabOf(sender), intent));
  }
}

const done = async (work: Promise<void>): Promise<Done> => {
  await work;
  return {};
};

/** A case that was changed, and what is to be thought of it by now. */
const decided = async (changed: Promise<Case>, desk: Desk): Promise<Done> => {
  const { checklists, rulebook, timesOf, connect, now } = desk;
  const [database, record] = [await connect(), await changed];
  const checklist = await readListOf(database, record, checklists);
  return decideCase(database, record, { checklist, rulebook, timesOf }, now());
};

/** A change of a case after which its reminders may be others. */
const timed = async (work: () => Promise<Case>, desk: Desk): Promise<Done> => ({
  case: await keepingTime(desk, work),
});

const tellAllDocks = async ({ connect, builtIn }: Desk): Promise<void> =>
  tellDocks(await originsInUse(await connect(), builtIn));

const tellIfBegun = async (record: Case, desk: Desk): Promise<void> =>
  tellOfBegun(await desk.connect(), record, desk, desk.now());

const tellAgain = async (desk: Desk): Promise<void> =>
  tellGuards(await desk.connect(), desk, desk.now());

/** What a page said and counted, without what it did not. */
const seenIn = ({ words, partial }: Pick<CaseEvent, 'words' | 'partial'>) => ({
  ...(words && { words }),
  ...(partial && { partial }),
});

/** Has the packs as they are stored now at work: where guards stand, and what they know. */
async function putToUse(desk: Desk): Promise<void> {
  await reconcileScripts(await desk.connect(), desk.builtIn);
  await tellAgain(desk);
}

/** Switches a pack on, after the merchant has given access to its origins, or off and gives it back. */
async function turn({ id, isOn }: { id: string; isOn: boolean }, desk: Desk): Promise<void> {
  const database = await desk.connect();
  const found = (await readPacks(database, desk.builtIn)).find(({ pack }) => pack.id === id);
  if (!found) throw new Refusal('missing');
  const { origins } = found.pack;
  if (isOn && !(await hasAccess(origins))) throw new Refusal('forbidden');
  await switchPack(database, desk.builtIn, id, isOn);
  await putToUse(desk);
  await (isOn ? guardOpenTabs : giveBackAccess)(origins);
}

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
