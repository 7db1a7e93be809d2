import { browser, type Browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/**
 * Who sends a message: one of our own pages, our content script on a page of the hosts, or
 * nobody that we answer.
 */
export function senderOf(sender: Sender, hosts: readonly string[]): 'own' | 'page' | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  if (sender.url?.startsWith(browser.runtime.getURL('/'))) return 'own';
  if (sender.tab?.id === undefined) return undefined;
  return hosts.includes(hostOf(sender) ?? '') ? 'page' : undefined;
}

/** Whose page a sender is on. A frame without an origin of its own (sandboxed, data:) counts by its tab. */
export function hostOf({ origin, url, tab }: Sender): string | undefined {
  const own = origin ?? originOf(url);
  return own === undefined || own === 'null' ? originOf(tab?.url) : own;
}

function originOf(url: string | undefined): string | undefined {
  try {
    return new URL(url ?? '').origin;
  } catch {
    return undefined;
  }
}
