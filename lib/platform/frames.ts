import { browser } from 'wxt/browser';
import { frameLook, type FrameLook } from '../core/frameLook';

/**
 * What the frames of a tab say of themselves, those of them that we may look into: a frame of
 * somebody else's, or one that is gone, says nothing.
 */
export async function lookIntoFrames(tabId: number): Promise<FrameLook[]> {
  const target = { tabId, allFrames: true };
  const take = (): unknown => Reflect.get(globalThis, Symbol.for('delist-guard-frame'));
  try {
    await browser.scripting.executeScript({ target, files: ['/frame.js'] });
    // A script from a file has no value of its own; what it has begun is waited for.
    const results = await browser.scripting.executeScript({ target, func: take });
    return results.flatMap(({ result }) => frameLook.safeParse(result).data ?? []);
  } catch {
    return [];
  }
}
