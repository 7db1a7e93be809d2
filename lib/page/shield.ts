import { isDrawn } from './dom';
import type { Surface } from './surface';

/** Events of which the page must not hear while the panel stands over it. */
export const hushed =
  'pointerdown pointerup mousedown mouseup touchstart touchend dblclick auxclick contextmenu ' +
  'pointerover pointerout pointerenter pointerleave pointermove mouseover mouseout mouseenter mouseleave mousemove ' +
  'focus blur focusin focusout keyup keypress wheel';

export const focusable =
  'button:not(:disabled),input:not(:disabled),select:not(:disabled),a[href],[tabindex="0"]';
/** Most times that the focus is taken back in one review, against a page that calls it without end. */
const mostRefocus = 20;

/** Within this time (ms) of a key of a person, what goes into a field is what was typed. */
const typingTime = 300;

/** Clicks that stand for a person's own press on our interface. */
const genuine = new WeakSet<Event>();
export const isGenuine = (event: Event): boolean => genuine.has(event);

/**
 * Stands between our open interface and the page. Menus and dialogs of the page close on a press,
 * a key or a focus outside of them, and the control that is held would go with them: so they do
 * not hear of any. A click is taken at the window and handed on inside our root, where the page
 * cannot listen. Tab stays among our controls; Escape calls `onEscape`. Ends with `signal`.
 */
export function raiseShield(surface: Surface, onEscape: () => void, signal: AbortSignal): void {
  const { root } = surface;
  let last: Element | null = null;
  let refocused = 0;
  const isHere = (event: Event) =>
    event.composedPath().some((at) => at instanceof Node && surface.isOurs(at));

  const keepFocus = (): void => {
    if (root.activeElement) last = root.activeElement;
    else if (surface.isOpen() && document.hasFocus() && refocused++ < mostRefocus)
      (last as HTMLElement | null)?.focus({ preventScroll: true });
  };
  const hush = (event: Event): void => {
    if (!surface.isOpen()) {
      refocused = 0;
      return;
    }
    if (!event.isTrusted && !isHere(event)) return;
    event.stopImmediatePropagation();
    if (event.type === 'focusin') queueMicrotask(keepFocus);
  };
  const onClick = (event: MouseEvent): void => {
    // What the page's own scripts press is theirs; the guard has looked at it already.
    if (!surface.isOpen() || (!event.isTrusted && !isHere(event))) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (!event.isTrusted || !isHere(event)) return;
    const target =
      event.detail > 0 ? root.elementFromPoint(event.clientX, event.clientY) : root.activeElement;
    const control = target?.closest('label')?.control ?? target?.closest<HTMLElement>(focusable);
    if (control instanceof HTMLAnchorElement) window.open(control.href, '_blank', 'noopener');
    // After this event: a checkbox is turned back at its end, since it was stopped.
    else if (control) setTimeout(pressOn, 0, control, event.detail);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!surface.isOpen() || (!event.isTrusted && !isHere(event))) return;
    event.stopImmediatePropagation();
    const { key, isComposing, repeat, shiftKey } = event;
    const isOurKey =
      key === 'Tab' || key === 'Escape' || (repeat && (key === 'Enter' || key === ' '));
    if (isOurKey || !isHere(event)) event.preventDefault();
    if (event.isTrusted && isHere(event)) typed = performance.now();
    if (!event.isTrusted || isComposing) return;
    if (key === 'Escape') onEscape();
    if (key === 'Tab') moveFocus(root, shiftKey ? -1 : 1);
  };
  // A page can write into the focused field by command; what counts is what a person types.
  let typed = 0;
  const accepted = new WeakMap<EventTarget, string>();
  const onInput = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement) || target.type === 'checkbox') return;
    const isTyped = (event as InputEvent).isComposing || performance.now() - typed < typingTime;
    if (isTyped) return void accepted.set(target, target.value);
    event.stopImmediatePropagation();
    target.value = accepted.get(target) ?? '';
  };
  root.addEventListener('input', onInput, { capture: true, signal });
  const options = { capture: true, signal };
  for (const type of hushed.split(' ')) addEventListener(type, hush, { ...options, passive: true });
  addEventListener('click', onClick, options);
  addEventListener('keydown', onKeyDown, options);
}

/** Hands a person's press on to one of our controls. */
export function pressOn(control: HTMLElement, detail: number): void {
  control.focus({ preventScroll: true });
  const click = new MouseEvent('click', {
    bubbles: true,
    cancelable: true,
    composed: false,
    detail,
  });
  genuine.add(click);
  control.dispatchEvent(click);
}

/** Goes on by Tab; what has been scrolled away above in the region that has the focus is passed over. */
function moveFocus(root: ShadowRoot, step: number): void {
  const from = root.activeElement;
  const top = from?.getBoundingClientRect().top ?? 0;
  const isAbove = (at: Element) =>
    at !== from && from?.contains(at) && at.getBoundingClientRect().bottom < top;
  const all = [...root.querySelectorAll<HTMLElement>(focusable)].filter(
    (at) => isDrawn(at) && !(step > 0 && isAbove(at)),
  );
  const at = all.findIndex((element) => element === from);
  const next = at < 0 ? (step > 0 ? 0 : all.length - 1) : (at + step + all.length) % all.length;
  all[next]?.focus();
}
