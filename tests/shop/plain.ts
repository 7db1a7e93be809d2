import { megabyte, storm, wideRows } from './plainPages/bulk.ts';
import { cardList } from './plainPages/cardList.ts';
import { clobber, clobberHard } from './plainPages/clobber.ts';
import { drawn } from './plainPages/drawn.ts';
import { forms } from './plainPages/forms.ts';
import { frames } from './plainPages/frames.ts';
import { grid } from './plainPages/grid.ts';
import { nativeDialog } from './plainPages/nativeDialog.ts';
import { pointerMenu } from './plainPages/pointerMenu.ts';
import { popper } from './plainPages/popper.ts';
import { portalRound } from './plainPages/portalRound.ts';
import { forged, reopened, trustedOnly } from './plainPages/scriptedLists.ts';
import { closedShadow, openShadow } from './plainPages/shadowCard.ts';

export { plainGoods, plainIds } from './plainPages/frameHtml.ts';

/** The second, framework-free set: pages of other worlds, by name. */
export const plainPages = {
  grid,
  openShadow,
  closedShadow,
  pointerMenu,
  nativeDialog,
  forms,
  drawn,
  cardList,
  clobber,
  clobberHard,
  trustedOnly,
  frames,
  forged,
  reopened,
  megabyte,
  wideRows,
  popper,
  portalRound,
  storm,
} as const;

export type PlainName = keyof typeof plainPages;

const folder = '/ffa/x/plain/';

/** Where `serveShop` serves a plain page. */
export function plainUrl(name: PlainName): string {
  return `https://fxg.jinritemai.com${folder}${name}`;
}

/** The page at this path of the framework-free set, or undefined. */
export function plainPage(path: string): string | undefined {
  const name = path.startsWith(folder) ? path.slice(folder.length) : '';
  return isPlain(name) ? plainPages[name] : undefined;
}

function isPlain(name: string): name is PlainName {
  return Object.hasOwn(plainPages, name);
}
