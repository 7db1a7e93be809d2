import type { Taught } from '../core/taught';
import { isDrawn, kindOf } from './dom';
import { signOf } from './sign';
import { elementsIn } from './walk';

/** Most elements that are looked at. */
const mostLooked = 20_000;

/** How many shown controls of this document are a taught one, step by step. */
export function* countSigned({
  kind,
  sign,
}: Pick<Taught, 'kind' | 'sign'>): Generator<void, number> {
  let [looked, count] = [0, 0];
  for (const element of elementsIn(document)) {
    if (looked++ > mostLooked) break;
    yield;
    const isShown = kindOf(element) === kind && isDrawn(element);
    if (isShown && signOf(element) === sign) count += 1;
  }
  return count;
}
