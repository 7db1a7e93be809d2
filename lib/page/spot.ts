/** So near (CSS pixels) to a button, a second press of the same hand would land on it. */
const near = 24;

/** Whether a press was made with a pointer on the spot where `box` is now, or right beside it. */
export function isOn(press: Event, box: DOMRect | undefined): boolean {
  // A press by keyboard makes a click without a place.
  if (!box || !(press instanceof MouseEvent) || press.detail === 0) return false;
  const { clientX: x, clientY: y } = press;
  const isIn = (at: number, from: number, to: number) => at > from - near && at < to + near;
  return isIn(x, box.left, box.right) && isIn(y, box.top, box.bottom);
}
