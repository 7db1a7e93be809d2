import { movingControls, onSaleLists } from '../catalog/outcomes';
import { normaliseLabel } from '../core/label';
import { childElements, queryAll, upwards } from './dom';
import type { Row } from './pressedRow';
import { readText } from './text';

/** Most rows of a list that is followed: of more, none is missed in time. */
const mostRows = 500;

const onSale = new RegExp(onSaleLists, 'i');
const moving = new RegExp(movingControls, 'i');

export interface LeftList {
  /** Whether just that row has gone from its list of products on sale, and nothing else has moved. */
  hasLeft: () => boolean;
}

/** Whether the list in sight is one of products on sale, by the tab that is chosen. */
const isOfOnSale = (): boolean =>
  queryAll(document.documentElement, '[role=tab][aria-selected="true"]').some((tab) =>
    onSale.test(normaliseLabel(readText(tab, 40))),
  );

/**
 * Remembers the list of a row in which something was pressed that bears `names`. Rows go for many reasons: another tab or page, a search, a sort, a reload, a list that
 * draws only what is in sight. So a row counts as gone only if all others stand where they stood,
 * with one more at the end at most, and nothing was scrolled. Undefined where that cannot be told.
 */
export function followList(
  { element, parent }: Row,
  names: readonly string[],
): LeftList | undefined {
  const rows = childElements(parent, mostRows + 1);
  const others = rows.filter((row) => row !== element);
  if (rows.length > mostRows || others.length === 0 || names.some((name) => moving.test(name)))
    return undefined;
  const scrolled = () =>
    upwards(parent)
      .map(({ scrollTop }) => scrollTop)
      .join();
  const stand = scrolled();
  return {
    hasLeft() {
      if (element.isConnected || !parent.isConnected || scrolled() !== stand) return false;
      const now = childElements(parent, mostRows + 1);
      return (
        now.length <= rows.length && others.every((row, at) => row === now[at]) && isOfOnSale()
      );
    },
  };
}
