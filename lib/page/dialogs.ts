import type { ActionKind } from '../core/action';
import { isDrawn, isKind, queryAll } from './dom';
import type { Guard } from './guard';
import { isLayer } from './recognise';

const layers =
  'dialog,[role=dialog],[role=alertdialog],[role=tooltip],[class*=modal i],[class*=popconfirm i],[class*=confirm i],[class*=popover i]';

/** The platform's own dialog about an action that is open now, if one is. */
export function openDialog(
  document: Document,
  action: ActionKind,
  guard: Guard,
): Element | undefined {
  const open = queryAll(document.documentElement, layers).filter(
    (at) => isLayer(at) && isDrawn(at),
  );
  return open.find((layer) =>
    queryAll(layer, 'button,a,[role=button]').some(
      (button) => !isKind(button, 'switch') && guard.recognise([button])?.action === action,
    ),
  );
}
