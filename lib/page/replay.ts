import { boxOf } from './dom';
import type { Press } from './guard';

const pointer = ['pointerdown', 'mousedown', 'pointerup', 'mouseup'];

/**
 * Presses a control as the merchant had: the same kind of press with all its parts, each event
 * made once. Where the page has no part in a key press, the control's own activation follows,
 * as it does for a real key.
 */
export function replay(element: Element, { event, control }: Press): void {
  if (event.type === 'submit' && element instanceof HTMLElement) {
    const form = event.target instanceof HTMLFormElement ? event.target : null;
    if (form?.isConnected)
      return HTMLFormElement.prototype.requestSubmit.call(form, element === form ? null : element);
  }
  if (event instanceof KeyboardEvent) {
    if (!pressKey(element, event)) return;
  } else {
    for (const type of pointer) element.dispatchEvent(pointerEvent(type, element));
  }
  const target = control.toggle instanceof HTMLInputElement ? control.toggle : element;
  if (target instanceof HTMLElement) HTMLElement.prototype.click.call(target);
  else target.dispatchEvent(pointerEvent('click', target));
}

/** Elements that a browser activates by key by itself. */
const activated = 'button,a[href],input,summary';

/** Sends the key; true where the control's own activation is still to follow. */
function pressKey(element: Element, { key, code, keyCode }: KeyboardEvent): boolean {
  const shared = {
    key,
    code,
    keyCode,
    which: keyCode,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  const isLeft = element.dispatchEvent(new KeyboardEvent('keydown', shared));
  element.dispatchEvent(new KeyboardEvent('keyup', shared));
  return isLeft && element.isConnected && Element.prototype.matches.call(element, activated);
}

function pointerEvent(type: string, element: Element): MouseEvent {
  const { left, top, width, height } = boxOf(element);
  const shared = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: window,
    detail: 1,
    button: 0,
    buttons: type.endsWith('down') ? 1 : 0,
    clientX: left + width / 2,
    clientY: top + height / 2,
  };
  return type.startsWith('pointer')
    ? new PointerEvent(type, { ...shared, isPrimary: true, pointerType: 'mouse', pointerId: 1 })
    : new MouseEvent(type, shared);
}
