import { browser } from 'wxt/browser';
import type { Reminder } from '../core/reminder';
import type { Database } from './database';
import { meantBy, pressedOn } from './notifications';
import { decoded, inState } from './reminderRows';
import { settleShown } from './reminders';
import { keepingTime, type TimeDesk } from './keepingTime';
import { verifyStop } from './settle';

/** Does what a button of one of our notifications says, and takes the notification away. */
export async function pressNotification(id: string, button: number, desk: TimeDesk): Promise<void> {
  const isMeant = meantBy(id);
  const pressed = pressedOn(id, button);
  if (!isMeant || !pressed) return;
  if (pressed === 'look') return openFromNotification(id, desk);
  await keepingTime(desk, async (database) => {
    if (pressed === 'done' || pressed === 'later')
      return settleShown(database, isMeant, pressed, desk.now());
    const [asking] = await meant(database, isMeant);
    if (asking) await verifyStop(database, { id: asking.id, answer: pressed }, desk.now());
  });
  await browser.notifications.clear(id);
}

/** Opens the page on which a reminder is done, or the list of what is due, and clears the notification. */
export async function openFromNotification(id: string, desk: TimeDesk): Promise<void> {
  const isMeant = meantBy(id);
  if (!isMeant) return;
  const [first, ...others] = await meant(await desk.connect(), isMeant);
  const page = others.length === 0 ? first?.link : undefined;
  const list = `${browser.runtime.getURL('/popup.html' as '/')}#reminders`;
  await browser.tabs.create({ url: page ?? list });
  await browser.notifications.clear(id);
}

const meant = async (
  database: Database,
  isMeant: (reminder: Reminder) => boolean,
): Promise<Reminder[]> => (await decoded(inState(database, 'shown'))).filter(isMeant);
