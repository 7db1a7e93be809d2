import { browser } from 'wxt/browser';
import { focusHere, insertion, type FocusHere, type Insertion } from '../core/insertion';
import type { BuiltIn } from '../core/packChoice';
import { Refusal, type Database } from './database';
import { originsInUse } from './packs';

interface Frame {
  frameId: number;
  documentId: string;
  focus: FocusHere;
}

/**
 * Puts a notice into the field of a tab that the merchant had focused, in whichever frame it is,
 * and gives what became of it. Throws a Refusal 'forbidden' for a tab that is not guarded.
 */
export async function insertNotice(
  database: Database,
  builtIn: BuiltIn,
  { tabId, text }: { tabId: number; text: string },
): Promise<Insertion> {
  const origins = await originsInUse(database, builtIn);
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!origins.some((at) => tab?.url?.startsWith(`${at}/`))) throw new Refusal('forbidden');
  const frames = await framesOf(tabId).catch(() => undefined);
  if (!frames) return { outcome: 'unreached' };
  const chosen = focusedFrame(frames);
  if (!chosen) return { outcome: 'no-field' };
  const answered = await handOver(tabId, chosen, text).catch(() => undefined);
  return insertion.safeParse(answered).data ?? { outcome: 'unknown' };
}

async function handOver(tabId: number, { documentId }: Frame, text: string): Promise<unknown> {
  // The document, not the frame: what is loaded there meanwhile gets nothing.
  const [answer] = await browser.scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    func: insertHere,
    args: [text],
    injectImmediately: true,
  });
  return answer?.result;
}

async function framesOf(tabId: number): Promise<Frame[]> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['/insert.js'], injectImmediately: true });
  const found = await browser.scripting.executeScript({
    target,
    func: findHere,
    injectImmediately: true,
  });
  return found.map(({ frameId, documentId, result }) => ({
    frameId,
    documentId,
    focus: focusHere.safeParse(result).data ?? 'none',
  }));
}

/**
 * The frame with the field. The top one tells whether it is in it or in a frame; the browser takes
 * the focus from a field whose frame loses it, so of several that still say so none is believed.
 */
export function focusedFrame(frames: readonly Frame[]): Frame | undefined {
  const top = frames.find(({ frameId }) => frameId === 0);
  if (top?.focus === 'field') return top;
  const [field, other] = frames.filter(({ focus }) => focus === 'field');
  return top?.focus === 'frame' && !other ? field : undefined;
}

/* These two run in the frames, each by itself: nothing of this file is there. */
const findHere = (): unknown => Reflect.get(globalThis, Symbol.for('delist-guard-insert'))?.find();
const insertHere = (text: string): unknown =>
  Reflect.get(globalThis, Symbol.for('delist-guard-insert'))?.insert(text);
