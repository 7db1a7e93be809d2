import type { Pointed } from '../core/taught';
import { namesOf, pathOf } from './control';
import { attributeOf, boxOf, isDrawn, queryAll } from './dom';
import type { Guard, Press } from './guard';
import { treesOf } from './locate';
import { clean } from './pieces';
import { controlAt, pointedAt } from './pointed';
import { makeSurface } from './surface';

/** What the keys move among. */
const controls =
  'a,button,summary,[role=button],[role=link],[role=menuitem],[role=switch],[onclick],[tabindex]:not([tabindex^="-"])';
const forward = ['Tab', 'ArrowDown', 'ArrowRight'];
const back = ['ArrowUp', 'ArrowLeft'];

const isShown = (element: Element): boolean =>
  isDrawn(element) && attributeOf(element, 'aria-hidden') !== 'true';

/**
 * Lets the merchant point at a control of this document, by mouse or keys, and tells which;
 * nothing for having been left with Escape. Until then no press reaches the page: the guard, which
 * stands before all of its listeners, takes every one of them for a press to hold. Ends with `signal`.
 */
export function pickControl(
  guard: Guard,
  styles: string,
  tell: (found?: Pointed) => void,
  signal: AbortSignal,
): void {
  const { recognise, covers, held } = guard;
  const surface = makeSurface(document, 'corner', styles, () => undefined);
  const ring = surface.root.appendChild(document.createElement('div'));
  ring.className = 'guard pick';
  ring.hidden = true;
  const caption = ring.appendChild(document.createElement('span'));
  // Told to a screen reader as the keys move on.
  caption.setAttribute('role', 'status');
  let current: Element | undefined;

  const place = (): void => {
    if (!current) return;
    const { left, top, width, height } = boxOf(current);
    const at = { left: left - 4, top: top - 4, width: width + 8, height: height + 8 };
    for (const [side, size] of Object.entries(at)) ring.style.setProperty(side, `${size}px`);
    ring.classList.toggle('low', top < 40);
  };
  const show = (element: Element | undefined): void => {
    if (element === current) return;
    current = element;
    ring.hidden = element === undefined;
    caption.textContent = element ? clean(namesOf(element)[0] ?? '').slice(0, 40) : '';
    place();
  };
  const pick = (element: Element | undefined): void => {
    if (element) tell(pointedAt(element, recognise));
  };
  const move = (step: number): void => {
    const all = treesOf(document)
      .flatMap((tree) => queryAll(tree, controls))
      .filter(isShown);
    const at = current ? all.indexOf(current) : -1;
    const next = all[(at + (at < 0 && step < 0 ? 0 : step) + all.length) % all.length];
    next?.scrollIntoView({ block: 'nearest' });
    show(next);
  };

  const onPress = ({ event }: Press): boolean => {
    const { key } = event as KeyboardEvent;
    if (event.isTrusted && event.type === 'keydown' && key) pick(current);
    // Without a place on the page it is a key's click; the key itself was heard.
    if (event.isTrusted && event.type === 'click' && (event as MouseEvent).detail > 0)
      pick(controlAt(pathOf(event)));
    return false;
  };
  const onKey = (event: KeyboardEvent): void => {
    const { key, shiftKey, isTrusted } = event;
    const step = forward.includes(key) ? 1 : back.includes(key) ? -1 : 0;
    if (!isTrusted || guard.isOwn?.(event) || (!step && key !== 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === 'Escape') tell();
    else move(shiftKey ? -1 : step);
  };
  const onMove = (event: PointerEvent): void =>
    show(guard.isOwn?.(event) ? undefined : controlAt(pathOf(event)));

  guard.recognise = ([element = document.documentElement]) => ({
    control: { element, names: [], isSemantic: true },
    action: 'off-shelf',
    why: 'taught',
  });
  guard.covers = onPress;
  guard.held = { ...guard.recognise([]), event: new Event('click') } as Press;
  surface.open();
  const options = { capture: true, signal };
  addEventListener('keydown', onKey, options);
  addEventListener('pointermove', onMove, { ...options, passive: true });
  addEventListener('scroll', place, { ...options, passive: true });
  addEventListener('resize', place, options);
  signal.addEventListener('abort', () => {
    // One task later: what is left of the press that picked must not reach the page either.
    setTimeout(() => Object.assign(guard, { recognise, covers, held }));
    surface.close();
  });
}
