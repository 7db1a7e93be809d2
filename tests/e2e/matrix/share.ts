/** All of what can be combined, as `npm test -- --whole` asks for; usually a share of it is tried. */
export const isWhole = process.env['MATRIX'] === 'whole';

/**
 * Whether a variation, the `index`th of `count`, is tried in a place, the `turn`th of `places`. In
 * the share each comes in one place at the most, of many every second one, and the places take
 * turns so that none always gets the same value of what is varied.
 */
export function isTried(index: number, count: number, turn: number, places: number): boolean {
  const round = count < 4 * places ? places : 2 * places;
  return isWhole || (index + Math.floor(index / round)) % round === turn;
}
