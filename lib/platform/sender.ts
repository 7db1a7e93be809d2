import { browser, type Browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/**
 * Who sends a message: one of our own pages, our content script on a page of the hosts, or
 * nobody that we answer. A frame without an origin of its own (sandboxed, data:) counts by its tab.
 */
export function senderOf(sender: Sender, hosts: readonly string[]): 'own' | 'page' | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  if (sender.tab?.id === undefined) return undefined;
  const origin = sender.origin ?? originOf(sender.url);
  const isOpaque = origin === undefined || origin === 'null';
  return hosts.includes((isOpaque ? originOf(sender.tab.url) : origin) ?? '') ? 'page' : undefined;
}

function originOf(url: string | undefined): string | undefined {
  try {
    return new URL(url ?? '').origin;
  } catch {
    return undefined;
  }
}
