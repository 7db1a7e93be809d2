import { browser } from 'wxt/browser';
import type { Reminder } from '../core/reminder';
import { isVerification } from '../core/verification';

/** The texts of a notification, from the locale of the browser. */
export interface NotificationWords {
  title: (count: number) => string;
  /** The last line of a digest that does not name them all. */
  more: (count: number) => string;
  /** The last line of one that stands alone: what a press on its body opens. */
  opensPage: string;
  opensList: string;
  done: string;
  later: string;
  /** Leads to the list of what is due. */
  look: string;
  /** What is seen of a promotion that was stopped. */
  stopped: string;
  running: string;
  /** Said at the toolbar of a tab whose page hides the panel. */
  hidden: string;
}

/** What a press on a notification's button asks for. */
export type Pressed = 'done' | 'later' | 'look' | 'stopped' | 'running';

/** By what its id begins with, what the two buttons of a notification are for: Chrome shows no more. */
const kinds = {
  'reminder:': ['done', 'later'],
  // Looked at and answered: being put off is what closing it does.
  'verify:': ['stopped', 'running'],
  // Nobody means hundreds at once: what is done is said in the list.
  'digest:': ['look', 'later'],
} as const satisfies Record<string, readonly [Pressed, Pressed]>;
type Kind = keyof typeof kinds;

const kindOf = (id: string): Kind | undefined =>
  (Object.keys(kinds) as Kind[]).find((kind) => id.startsWith(kind));

/** Texts that a digest names. */
const named = 5;

/** The id of the notification for one reminder, by which it is known again. */
const ownId = (at: Reminder): string => (isVerification(at) ? 'verify:' : 'reminder:') + at.id;

const digestId = ({ rungAt }: Pick<Reminder, 'rungAt'>): string => `digest:${rungAt}`;

/** Shows what is due: one by one name, several as one digest. */
export async function notify(shown: readonly Reminder[], words: NotificationWords): Promise<void> {
  const [first, ...others] = shown;
  if (!first) return;
  const id = others.length === 0 ? ownId(first) : digestId(first);
  const lines = shown.slice(0, named).map(({ text }) => text);
  // The two buttons that Chrome shows are taken.
  if (others.length === 0) lines.push(first.link ? words.opensPage : words.opensList);
  if (shown.length > named) lines.push(words.more(shown.length - named));
  const plain = {
    type: 'basic' as const,
    iconUrl: icon(),
    title: words.title(shown.length),
    message: lines.join('\n').slice(0, 1200),
  };
  const buttons = kinds[kindOf(id) ?? 'digest:'].map((name) => ({ title: words[name] }));
  await browser.notifications
    .create(id, { ...plain, buttons, requireInteraction: true })
    .catch(() => browser.notifications.create(id, plain)); // Firefox knows neither
}

/** Says of a reminder whether its notification is there now, alone or in a digest. */
export async function openNotifications(): Promise<(reminder: Reminder) => boolean> {
  const open = await browser.notifications.getAll().catch(() => ({}));
  return (at) => Object.hasOwn(open, ownId(at)) || Object.hasOwn(open, digestId(at));
}

/** Takes those of our notifications away that stand for nothing any more: their buttons would do nothing. */
export async function withdrawOver(
  stands: (isMeant: (reminder: Pick<Reminder, 'id' | 'rungAt'>) => boolean) => Promise<boolean>,
): Promise<void> {
  const open = await browser.notifications.getAll().catch(() => ({}));
  for (const id of Object.keys(open)) {
    const isMeant = meantBy(id);
    if (isMeant && !(await stands(isMeant))) await browser.notifications.clear(id);
  }
}

/** Which reminders a notification stands for, or undefined where it is none of ours. */
export function meantBy(
  notificationId: string,
): ((reminder: Pick<Reminder, 'id' | 'rungAt'>) => boolean) | undefined {
  const kind = kindOf(notificationId);
  if (!kind) return undefined;
  return (at) => (kind === 'digest:' ? digestId(at) : kind + at.id) === notificationId;
}

/** What a button of a notification asks for, or undefined where the notification is none of ours. */
export function pressedOn(notificationId: string, button: number): Pressed | undefined {
  const kind = kindOf(notificationId);
  return kind && kinds[kind][button === 0 ? 0 : 1];
}

/** Without an icon the browser shows no notification. */
const icon = (): string => browser.runtime.getURL('/icon/128.png');
