import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { stepText } from '@/components/popup/caseWords';
import { defaultCampaigns } from '@/lib/catalog/campaigns';
import { afterwards } from '@/lib/catalog/afterwards';
import { checklists } from '@/lib/catalog/checklists';
import { choices } from '@/lib/catalog/choices';
import { builtIn } from '@/lib/catalog/packs';
import { planSteps } from '@/lib/catalog/planSteps';
import { routineSets } from '@/lib/catalog/routines';
import { rulebook } from '@/lib/catalog/rulebook';
import { defaultTemplates } from '@/lib/catalog/templates';
import { usualSales } from '@/lib/catalog/usualSales';
import { wording } from '@/lib/catalog/wording';
import { sayWith } from '@/lib/core/sayWith';
import { ringReminders } from '@/lib/platform/alarm';
import { backupFolder, keepBackups } from '@/lib/platform/backupFiles';
import { seedCampaigns } from '@/lib/platform/calendar';
import { renewChecklists } from '@/lib/platform/checklists';
import { connection } from '@/lib/platform/database';
import {
  bringPanel,
  guardOpenTabs,
  isPanelIn,
  isShopPage,
  looksLikeShopPage,
} from '@/lib/platform/inject';
import { tellGuards } from '@/lib/platform/snapshot';
import type { Desk } from '@/lib/platform/desk';
import { answerMessage } from '@/lib/platform/messages';
import { openFromNotification, pressNotification } from '@/lib/platform/pressed';
import { activePacks, originsInUse } from '@/lib/platform/packs';
import { patternsOf } from '@/lib/platform/permissions';
import { reconcileScripts } from '@/lib/platform/scripts';
import { setAsideUnread } from '@/lib/platform/setAside';
import { seedTemplates } from '@/lib/platform/templates';
import { makeTexts } from '@/lib/platform/texts';
import { timesBy } from '@/lib/platform/times';

/** What a start has to do leaves the first message so long (ms) to itself. */
const answerTime = 60;

export default defineBackground(() => {
  const say = sayWith(makeTexts());
  const desk: Desk = {
    connect: connection(),
    checklists,
    rulebook,
    choices,
    timesOf: timesBy(rulebook.effects, usualSales),
    afterwards,
    builtIn,
    wording,
    // Texts are read when they are shown: with the first, the browser brings all of them.
    get alone() {
      return i18n.t('guard.alone');
    },
    words: {
      title: (count) => i18n.t('notification.title', { count: String(count) }),
      get opensPage() {
        return i18n.t('notification.opensPage');
      },
      get opensList() {
        return i18n.t('notification.opensList');
      },
      get done() {
        return i18n.t('notification.done');
      },
      more: (count) => i18n.t('notification.more', { count: String(count) }),
      get later() {
        return i18n.t('notification.later');
      },
      get look() {
        return i18n.t('notification.look');
      },
      get stopped() {
        return i18n.t('verified.stopped');
      },
      get running() {
        return i18n.t('verified.running');
      },
      get hidden() {
        return i18n.t('notification.hidden');
      },
    },
    plans: {
      steps: planSteps,
      textOf: (step, hold, isAhead) => stepText(step, hold, say, isAhead),
    },
    routines: { sets: routineSets, textOf: (id) => say(`routine.${id}`) },
    now: () => Date.now(),
  };
  /** Work that nobody waits for: what fails is made up for at the next start. */
  const doing = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => console.warn(error));
  const ring = async () => ringReminders(await desk.connect(), desk.words, desk.now());
  // Whatever woke the worker is about the database: it is opened while that is on its way.
  doing(desk.connect());

  const bringTo = async (tabId: number, url: string | undefined, isNew: boolean) => {
    // Most tabs are no shop's: nothing is read for them.
    const isHost = (at: string) => url?.startsWith(`${at}/`);
    if (!builtIn.packs.some(({ origins }) => origins.some(isHost))) return;
    const packs = await activePacks(await desk.connect(), builtIn);
    const isKnown = isShopPage(url, packs);
    if (isNew ? !isKnown : await isPanelIn(tabId)) return;
    if (!isKnown && !(await looksLikeShopPage(tabId, url, packs))) return;
    await bringPanel(tabId, 0, false);
  };
  /** What was opened before we were there, or while we were starting. */
  const bringToOpen = async () => {
    const origins = await originsInUse(await desk.connect(), builtIn);
    const open = await browser.tabs.query({ url: patternsOf(origins) });
    for (const { id, url } of open) if (id !== undefined) doing(bringTo(id, url, false));
  };
  const reconcile = async () => reconcileScripts(await desk.connect(), builtIn);
  const seed = async () => {
    await seedCampaigns(await desk.connect(), defaultCampaigns);
    await seedTemplates(await desk.connect(), defaultTemplates);
  };
  const backUp = async () => {
    const textOf = (count: number) => i18n.t('backup.back', { count: String(count) });
    const folder = await backupFolder();
    if (await keepBackups(await desk.connect(), folder, textOf, desk.now())) await ring();
  };
  const tell = async () => tellGuards(await desk.connect(), desk, desk.now());

  browser.runtime.onMessage.addListener((message: unknown, sender, sendReply) => {
    doing(answerMessage(message, sender, desk).then(sendReply));
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    doing(desk.connect().then((database) => setAsideUnread(database, desk.now())));
    doing(
      desk
        .connect()
        .then((database) => renewChecklists(database, checklists, desk.now()))
        .then(tell),
    );
    if (reason !== 'install') return;
    doing(guardOpenTabs(builtIn.hosts).then(bringToOpen));
  });
  // Without a listener the browser does not start the worker, and no alarm is set again.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.tabs.onUpdated.addListener((tabId, { url, status }, tab) => {
    // A page that has just begun to load may be too young to bring anything to: asked for once more.
    const isTold = url !== undefined || status !== undefined;
    if (isTold) doing(bringTo(tabId, tab.url, status === 'loading'));
  });
  browser.alarms.onAlarm.addListener(() => doing(ring()));
  browser.notifications.onButtonClicked?.addListener((id, button) =>
    doing(pressNotification(id, button, desk)),
  );
  browser.notifications.onClicked.addListener((id) => doing(openFromNotification(id, desk)));

  browser.permissions.onRemoved.addListener(() => doing(reconcile().then(tell)));

  // Every start of the worker; who woke it is answered first.
  setTimeout(() => {
    // The sales that we bring are part of what is told.
    doing(seed().finally(tell));
    doing(reconcile());
    doing(ring());
    doing(backUp());
  }, answerTime);
});
