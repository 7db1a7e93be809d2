import type { FrameLook } from '../core/frameLook';
import { isLargeFrame, type Frames } from '../core/framesSeen';
import type { Reply } from '../core/message';
import { candidates } from './bareRows';
import { boxOf, isDrawn, isKind, isMatch, queryAll } from './dom';
import type { Guard } from './guard';
import { elementsIn } from './walk';

/** Most elements of a frame that are looked at. */
const mostLooked = 10_000;

/** Looks into this frame's document, step by step, until one control is found that would delist. */
export function* lookIntoFrame(guard: Guard): Generator<void, FrameLook> {
  const look = { isLarge: isLargeFrame(innerWidth, innerHeight), isDirect: parent === top };
  let looked = 0;
  for (const element of elementsIn(document)) {
    if (looked++ > mostLooked) break;
    yield;
    if (!isMatch(element, candidates) || !isDrawn(element)) continue;
    if (guard.recognise([element])) return { ...look, hasControl: true };
  }
  return { ...look, hasControl: false };
}

/** How many frames stand in this document that are large enough to hold a list. */
const largeFrames = (): number =>
  queryAll(document.documentElement, 'iframe,frame').filter((at) => {
    const { width, height } = boxOf(at);
    return isLargeFrame(width, height);
  }).length;

/** After so long (ms) a frame in which nothing was found, or that was not there yet, is looked into once more. */
const waits = [1500, 4000];

/**
 * Keeps what the frames of this document say of themselves: asked for when `look` is called and when
 * one has loaded. A page without large frames is not asked about. Ends with `signal`.
 */
export function watchFrames(
  ask: () => Promise<Reply>,
  tell: (frames: Frames) => void,
  signal: AbortSignal,
): { look: () => void } {
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (again = 0): Promise<void> => {
    clearTimeout(timer);
    asked += 1;
    const [own, large] = [asked, largeFrames()];
    if (large === 0) return tell({ large, looks: [] });
    const reply = await ask();
    // It was asked once more meanwhile, or nobody waits for it.
    if (own !== asked || signal.aborted) return;
    const looks = (reply.ok && reply.frames) || [];
    const isFound = looks.some(({ hasControl }) => hasControl);
    const wait = waits[again];
    // What has just begun to load is not called unseen before it was looked at once more.
    if (isFound || wait === undefined || looks.length >= large) tell({ large, looks });
    if (!isFound && wait !== undefined) timer = setTimeout(() => void look(again + 1), wait);
  };
  const hear = ({ target }: Event): void => {
    if (target instanceof Element && isKind(target, 'iframe|frame')) void look();
  };
  document.addEventListener('load', hear, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  return { look: () => void look() };
}
