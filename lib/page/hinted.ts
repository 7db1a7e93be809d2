import { isName } from '../core/label';
import { isApart, isWithin } from './anchor';
import { namesOf } from './control';
import { attributeOf, childElements, isDrawn, isMatch, queryAll, tagOf, upwards } from './dom';
import type { Guard } from './guard';
import { readText } from './text';

const tips = '[role=tooltip],[class*=tooltip]';
/** Controls, and pictures that may be one without saying so. */
const controls = 'button,a,[role=button],[tabindex="0"],[onclick]';
const pictures = 'i,svg,[role=img]';
/** What says that a control is switched off or is one of several states. */
const kept = ['class', 'disabled', 'aria-disabled', 'aria-pressed'];
/** Longest text, in characters, of a tooltip that is a name. */
const longest = 24;
/** How far up from where a press landed its control may be, how far an element of which it is a part, and how many of the last things in the page may float over it. */
const [mostUp, mostWithin, mostLayers] = [5, 9, 12];

/** What the tooltips say that are shown near a control, each once; libraries draw them at the page's end or beside it. */
function hintsNear(control: Element): string[] {
  const layers = childElements(document.body).slice(-mostLayers);
  const texts = [...upwards(control, 3).slice(-1), ...layers.filter((at) => !isWithin(control, at))]
    .flatMap((at) => [at, ...queryAll(at, tips)])
    .filter((at) => isMatch(at, tips) && isDrawn(at) && !isApart(control, at))
    .map((at) => readText(at, longest))
    .filter(Boolean);
  return [...new Set(texts)];
}

/** What a tooltip says that names its control, shown or not: one that is for it, or one around it. */
function hintsTied(path: readonly Element[]): string[] {
  const near = path.slice(0, mostWithin);
  const said = near.flatMap((at) => {
    const id = attributeOf(at, 'id');
    const beside = upwards(at, 3).at(-1);
    const tied = id && beside ? queryAll(beside, `[for="${CSS.escape(id)}"]`) : [];
    return tied.filter(isTooltip).map((tip) => readText(tip, longest));
  });
  const around = near.filter(isTooltip).map((at) => attributeOf(at, 'content'));
  return [...said, ...around].filter(Boolean);
}
const isTooltip = (element: Element): boolean => tagOf(element).includes('-tooltip');

/** The control on a press' path that shows nothing but a picture and has no name. */
function barePicture(path: readonly Element[]): Element | undefined {
  const near = path.slice(0, mostUp);
  const control = near.find((at) => isMatch(at, controls));
  const name = control && namesOf(control)[0];
  // What says more than a name is a card that can be pressed as a whole.
  if (control && isName(name ?? '')) return name ? undefined : control;
  return near.find((at) => isMatch(at, pictures) && namesOf(at).length === 0);
}

/**
 * Recognises controls that are named by nothing but their tooltip. Where nothing ties the two, what
 * such a control has been called it is called from then on.
 */
export function watchHints(guard: Pick<Guard, 'recognise' | 'hinted'>): void {
  const known = new WeakMap<Element, string>();
  guard.hinted = (path) => {
    const element = barePicture(path);
    if (!element || getComputedStyle(element).cursor === 'not-allowed') return undefined;
    const tied = hintsTied(path);
    const [hint = known.get(element), other] = tied.length > 0 ? tied : hintsNear(element);
    if (!hint || other) return undefined;
    known.set(element, hint);
    // The same control, with its name written on it.
    const named = document.createElement('button');
    for (const name of kept)
      if (isMatch(element, `[${name}]`)) named.setAttribute(name, attributeOf(element, name));
    named.append(hint);
    const found = guard.recognise([named]);
    return found && { ...found, control: { ...found.control, element } };
  };
}
