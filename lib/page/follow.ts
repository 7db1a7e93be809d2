import { landsLater } from '../core/case';
import type { Drift } from '../core/drift';
import type { Hold } from '../core/hold';
import type { CaseFile } from './caseFile';
import type { Guard } from './guard';
import type { HeldPress } from './heldPress';
import type { Pressed } from './pressed';
import { release, type Step } from './release';
import type { View } from './screen';

interface Wiring extends View {
  guard: Guard;
  pressed: Pressed;
  /** The page says something else of the products than what was confirmed: nothing was let through. */
  onDrift: (drift: Drift) => void;
}

/**
 * Lets a reviewed press through, keeps its case up to date and tells what came of it, until `end`
 * aborts. Resolves as soon as it was pressed, or is not going to be.
 */
export async function follow(
  held: HeldPress,
  hold: Hold,
  file: CaseFile,
  { guard, pressed, show, face, onDrift }: Wiring,
  end: AbortController,
): Promise<void> {
  let isBegun = (): void => undefined;
  const begun = new Promise<void>((resolve) => (isBegun = resolve));
  const onStep = (step: Step): void => {
    isBegun();
    if (step.kind === 'press') face.light(step.control, step.signal);
    if (step.kind === 'press' || step.kind === 'gone')
      return show({ note: { key: step.kind, values: {} } });
    if (step.kind === 'late') return show({ note: { key: 'void', values: {} } });
    const drift = step.kind === 'void' ? step.drift : undefined;
    if (drift) onDrift(drift);
    const words = 'words' in step ? step.words : drift?.what;
    const partial = 'partial' in step ? step.partial : undefined;
    void file.mark(step.kind, words, partial);
    if (step.kind === 'released') return;
    if (step.kind === 'repress' || step.kind === 'platform-confirmed')
      return show({ note: undefined });
    const event = { at: Date.now(), kind: step.kind, words };
    const isLater = step.kind === 'done' && landsLater({ hold, events: [event] });
    const name = hold.subjects.length === 1 ? (hold.subjects[0]?.name ?? '') : '';
    const key = isLater ? 'closing' : step.kind === 'uncertain' && partial ? 'partial' : step.kind;
    show({ note: { key, values: { words: drift ? '' : (words ?? ''), name } } });
    end.abort();
  };
  end.signal.addEventListener('abort', () => {
    held.drop();
    isBegun();
  });
  const failed = (): void => onStep({ kind: 'void' });
  void release(held.press, hold, held.cards, {
    guard,
    reaction: held.reaction,
    // The panel may have come after the menu was opened: then the card stands for its trigger. Of
    // what was drawn anew, only what was pressed since is still there.
    lastPressed: () =>
      [held.origin, held.cards.cards[0], pressed.last()].find((at) => at?.isConnected),
    isOurs: face.isOurs,
    onStep,
    signal: end.signal,
  }).catch(failed);
  await begun;
}
