import { browser } from 'wxt/browser';
import type { Reminder } from '../core/reminder';

/** The texts of a notification, from the locale of the browser. */
export interface NotificationWords {
  title: (count: number) => string;
  done: string;
  later: string;
  /** Said at the toolbar of a tab whose page hides the panel. */
  hidden: string;
}

const one = 'reminder:';
const many = 'digest:';

/** Shows what is due: one by one name, several as one digest. */
export async function notify(shown: readonly Reminder[], words: NotificationWords): Promise<void> {
  const [first, ...others] = shown;
  if (!first) return;
  const id = others.length === 0 ? one + first.id : many + String(first.updatedAt);
  const plain = {
    type: 'basic' as const,
    iconUrl: icon(),
    title: words.title(shown.length),
    message: shown
      .map(({ text }) => text)
      .join('\n')
      .slice(0, 400),
  };
  const buttons = [{ title: words.done }, { title: words.later }];
  await browser.notifications
    .create(id, { ...plain, buttons, requireInteraction: true })
    .catch(() => browser.notifications.create(id, plain)); // Firefox knows neither
}

/** Which reminders a notification stands for, or undefined where it is none of ours. */
export function meantBy(notificationId: string): ((reminder: Reminder) => boolean) | undefined {
  if (notificationId.startsWith(one)) return ({ id }) => id === notificationId.slice(one.length);
  if (!notificationId.startsWith(many)) return undefined;
  return ({ updatedAt }) => String(updatedAt) === notificationId.slice(many.length);
}

/** Without an icon the browser shows no notification. */
const icon = (): string => browser.runtime.getURL('/icon/128.png');
