import { browser, type Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vi } from 'vitest';
import type { Case } from '@/lib/core/case';
import type { Intent, Reply } from '@/lib/core/message';
import type { Worker } from './worker';

const minute = 60_000;

/** An instant of Beijing's clock: 2026-11-24 14:02. */
export const instant = (clock: string): number => Date.parse(`${clock.replace(' ', 'T')}:00+08:00`);

/** A merchant at work: whatever was not confirmed is sent again, as it was. */
export class Shop {
  /** How often a message had to be sent again. */
  resent = 0;
  constructor(readonly worker: Worker) {}

  private async sendFrom(sender: Browser.runtime.MessageSender, intent: Intent) {
    for (;;) {
      const reply = await this.worker.send(intent, sender);
      if (reply?.ok) return reply;
      if (reply) throw new Error(`${intent.type} was refused: ${reply.reason}`);
      this.resent += 1;
    }
  }

  /** From our own pages. */
  own(intent: Intent): Promise<Reply & { ok: true }> {
    const url = browser.runtime.getURL('/popup.html' as '/');
    return this.sendFrom({ id: browser.runtime.id, url }, intent);
  }

  /** From the guard on a shop's page; of a case, the case. */
  async page(intent: Intent): Promise<Case> {
    const url = 'https://fxg.jinritemai.com/ffa/g/list';
    const tab = { id: 7, url } as Browser.tabs.Tab;
    const sender = { id: browser.runtime.id, tab, frameId: 0, url, origin: new URL(url).origin };
    const { case: record } = await this.sendFrom(sender, intent);
    if (!record) throw new Error(`${intent.type} was answered without its case`);
    return record;
  }

  /** Until then nothing wakes the worker but its alarm, which rings again until it is set anew. */
  async until(clock: string): Promise<void> {
    for (;;) {
      await this.worker.sleep();
      const [alarm] = await fakeBrowser.alarms.getAll();
      if (!alarm || alarm.scheduledTime > instant(clock)) break;
      vi.setSystemTime(Math.max(Date.now(), alarm.scheduledTime));
      alarm.scheduledTime = Date.now() + (alarm.periodInMinutes ?? Infinity) * minute;
      await this.worker.tell(() => fakeBrowser.alarms.onAlarm.trigger(alarm));
    }
    vi.setSystemTime(instant(clock));
  }

  /** Presses a button of the notification that is there, until it is gone. */
  async press(kind: 'reminder' | 'digest', button: number): Promise<void> {
    const open = async () =>
      this.worker.aside(async () =>
        Object.keys(await fakeBrowser.notifications.getAll()).find((id) => id.startsWith(kind)),
      );
    for (let id = await open(); id !== undefined; id = await open()) {
      const pressed = id;
      await this.worker.tell(() =>
        fakeBrowser.notifications.onButtonClicked.trigger(pressed, button),
      );
    }
  }
}
