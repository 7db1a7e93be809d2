import { browser } from 'wxt/browser';

/** Says at the toolbar how many reminders were shown and are not done. */
export async function showCount(count: number): Promise<void> {
  const text = count > 999 ? '999+' : count > 0 ? String(count) : '';
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ color: '#0f766e' }),
    browser.action.setBadgeText({ text }),
  ]);
}

/** Says at the toolbar, for one tab until it goes elsewhere, that a press is held there unseen. */
export async function showAlarm(tabId: number, title: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: '#b42318' });
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title });
}
