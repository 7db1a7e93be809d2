import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { checklists } from '@/lib/catalog/checklists';
import { hosts, sites } from '@/lib/catalog/sites';
import { defaultTemplates } from '@/lib/catalog/templates';
import { ringReminders } from '@/lib/platform/alarm';
import { connection, setAsideUnread } from '@/lib/platform/database';
import { bringPanel, guardOpenTabs, isShopPage } from '@/lib/platform/inject';
import { lockStorage } from '@/lib/platform/lock';
import { answerMessage, type Desk } from '@/lib/platform/messages';
import { meantBy } from '@/lib/platform/notifications';
import { settleShown } from '@/lib/platform/reminders';
import { seedTemplates } from '@/lib/platform/templates';

export default defineBackground(() => {
  const desk: Desk = {
    connect: connection(),
    checklists,
    sites,
    words: {
      title: (count) => i18n.t('notification.title', { count: String(count) }),
      done: i18n.t('notification.done'),
      later: i18n.t('notification.later'),
      hidden: i18n.t('notification.hidden'),
    },
    now: () => Date.now(),
  };
  /** Work that nobody waits for: what fails is made up for at the next start. */
  const doing = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => console.warn(error));
  const ring = async () => ringReminders(await desk.connect(), desk.words, desk.now());
  const settle = async (notification: string, choice: 'done' | 'later') => {
    const isMeant = meantBy(notification);
    if (!isMeant) return;
    await settleShown(await desk.connect(), isMeant, choice, desk.now());
    await browser.notifications.clear(notification);
    await ring();
  };

  browser.runtime.onMessage.addListener((message: unknown, sender, sendReply) => {
    doing(answerMessage(message, sender, desk).then(sendReply));
    return true;
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    doing(desk.connect().then((database) => setAsideUnread(database, desk.now())));
    if (reason !== 'install') return;
    doing(desk.connect().then((database) => seedTemplates(database, defaultTemplates)));
    doing(guardOpenTabs(hosts));
  });
  // Without a listener the browser does not start the worker, and no alarm is set again.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.tabs.onUpdated.addListener((tabId, { url, status }, tab) => {
    const isNew = url !== undefined || status === 'loading';
    if (isNew && isShopPage(tab.url, sites)) doing(bringPanel(tabId, 0, false));
  });
  browser.alarms.onAlarm.addListener(() => doing(ring()));
  browser.notifications.onButtonClicked?.addListener((id, button) =>
    doing(settle(id, button === 0 ? 'done' : 'later')),
  );
  browser.notifications.onClicked.addListener((id) => {
    if (!meantBy(id)) return;
    doing(browser.tabs.create({ url: `${browser.runtime.getURL('/popup.html')}#reminders` }));
    doing(browser.notifications.clear(id));
  });

  // Every start of the worker.
  doing(ring());
  doing(lockStorage());
});
