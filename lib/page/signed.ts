import { queryAll } from './dom';
import { treesOf } from './locate';
import { signOf } from './sign';

/** Most elements that are looked at. */
const mostLooked = 20_000;

/** How many controls of this document have a sign. */
export const countSigned = (sign: string): number =>
  treesOf(document)
    .flatMap((tree) => queryAll(tree, '*'))
    .slice(0, mostLooked)
    .filter((element) => element.getClientRects().length > 0 && signOf(element) === sign).length;
