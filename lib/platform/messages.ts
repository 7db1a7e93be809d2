import { browser, type Browser } from 'wxt/browser';
import type { Case } from '../core/case';
import type { Checklist } from '../core/checklist';
import { pageIntent, type Intent, type PanelRequest, type Reply } from '../core/message';
import { bytesOf, mostBytes, mostFileMessage } from '../core/messageSize';
import { ownIntent } from '../core/ownIntent';
import type { BuiltIn } from '../core/packChoice';
import { site, siteAt } from '../core/site';
import type { Wording } from '../core/wording';
import { ringReminders } from './alarm';
import { makeBackup } from './backups';
import { showAlarm } from './badge';
import { applyFile, restoreBackup } from './bringIn';
import { makeBundle } from './bundle';
import { answerCase, fillFact, keepCompensation, openCase, readCase, recordAround } from './cases';
import { Refusal, type Database } from './database';
import { moveDock, readDock, tellDocks } from './dock';
import { bringPanel, bringPicker, guardOpenTabs } from './inject';
import type { NotificationWords } from './notifications';
import { originsInUse, readPacks, removePack, savePack, switchPack } from './packs';
import { giveBackAccess, hasAccess } from './permissions';
import { markPlanned, planCase, unplanCase, type PlanDesk } from './plans';
import { removeReminder, saveReminder } from './reminders';
import { reconcileScripts } from './scripts';
import { hostOf, senderOf } from './sender';
import { tellGuards } from './snapshot';
import { removeTaught, saveTaught } from './taught';
import { removeTemplate, saveTemplate } from './templates';

type Sender = Browser.runtime.MessageSender;

/** What the background carries intents out with; nothing in it changes. */
export interface Desk {
  connect: () => Promise<Database>;
  checklists: readonly Checklist[];
  builtIn: BuiltIn;
  /** The words of all sites. */
  wording: Wording;
  words: NotificationWords;
  plans: PlanDesk;
  now: () => number;
}

/** Answers a message from wherever it comes. Never throws: a failure is a reply with its reason. */
export async function answerMessage(message: unknown, sender: Sender, desk: Desk): Promise<Reply> {
  const from = senderOf(
    sender,
    desk.builtIn.packs.flatMap(({ origins }) => origins),
  );
  if (!from) return { ok: false, reason: 'forbidden' };
  const most = from === 'own' && isFile(message) ? mostFileMessage : mostBytes;
  const read = bytesOf(message) <= most ? schemas[from].safeParse(message).data : undefined;
  if (!read) return { ok: false, reason: 'invalid' };
  try {
    const carried = await carryOut(read, sender, desk);
    if (/^(case|taught|exchange|backup)\./.test(read.type)) void tellAllDocks(desk);
    return { ok: true, ...carried };
  } catch (error) {
    return { ok: false, reason: error instanceof Refusal ? error.reason : 'storage' };
  }
}

const isFile = (message: unknown): boolean =>
  Reflect.get(Object(message), 'type') === 'exchange.apply';

const schemas = { page: pageIntent, own: ownIntent };

type Done = Pick<Extract<Reply, { ok: true }>, 'case' | 'site' | 'dock' | 'text'>;

async function carryOut(intent: Intent, sender: Sender, desk: Desk): Promise<Done> {
  const { checklists, connect } = desk;
  const now = desk.now();
  switch (intent.type) {
    case 'case.open':
      return { case: await openCase(await connect(), intent.hold, intent.kind, checklists, now) };
    case 'case.answer': {
      const answer = { ...intent.answer, at: Math.min(intent.answer.at, now) };
      return { case: await answerCase(await connect(), { ...intent, answer }, checklists) };
    }
    case 'case.fact':
      return { case: await fillFact(await connect(), intent, now) };
    case 'case.mark': {
      const event = { at: now, kind: intent.kind, ...(intent.words && { words: intent.words }) };
      return rung(await markPlanned(await connect(), intent.id, event, desk.plans), desk);
    }
    case 'case.plan':
      return rung(await planCase(await connect(), intent, desk.plans, now), desk);
    case 'case.unplan':
      return rung(await unplanCase(await connect(), intent.id, desk.plans, now), desk);
    case 'case.compensation':
      return { case: await keepCompensation(await connect(), intent, now) };
    case 'case.around': {
      const { hold, words } = intent;
      return { case: await recordAround(await connect(), hold, words, checklists, now) };
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
    case 'template.save':
      return done(saveTemplate(await connect(), intent.template));
    case 'template.remove':
      return done(removeTemplate(await connect(), intent.id));
    case 'reminder.save':
      await saveReminder(await connect(), intent.reminder);
      return done(ringAgain(desk));
    case 'reminder.remove':
      await removeReminder(await connect(), intent.id);
      return done(ringAgain(desk));
    case 'reminder.ring':
      return done(ringReminders(await connect(), desk.words, now));
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
    case 'exchange.apply':
      await applyFile(await connect(), intent, desk.builtIn.packs, now);
      return done(allAnew(desk));
    case 'backup.restore':
      await restoreBackup(await connect(), intent, now);
      return done(allAnew(desk));
    case 'backup.make':
      return done(makeBackup(await connect(), now));
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

/** What is stored is stored, even if the alarm or a notification fails: the next start makes up. */
const ringAgain = async ({ connect, words, now }: Desk): Promise<void> =>
  ringReminders(await connect(), words, now()).catch(() => undefined);

/** A case whose reminders may be others now. */
async function rung(record: Case, desk: Desk): Promise<Done> {
  if (record.events.some(({ kind }) => kind === 'planned')) await ringAgain(desk);
  return { case: record };
}

const tellAllDocks = async ({ connect, builtIn }: Desk): Promise<void> =>
  tellDocks(await originsInUse(await connect(), builtIn));

const tellAgain = async ({ connect, builtIn, wording }: Desk): Promise<void> =>
  tellGuards(await connect(), builtIn, wording);

/** Has the packs as they are stored now at work: where guards stand, and what they know. */
async function putToUse(desk: Desk): Promise<void> {
  await reconcileScripts(await desk.connect(), desk.builtIn);
  await tellAgain(desk);
}

/** Anything may be another now; what fails after it is stored is made up for at the next start. */
async function allAnew(desk: Desk): Promise<void> {
  await putToUse(desk).catch(() => undefined);
  await ringAgain(desk);
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
