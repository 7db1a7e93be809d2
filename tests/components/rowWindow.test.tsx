// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useRowWindow } from '@/components/panel/useRowWindow';
import { find, render } from './render';

/** How high each row is: not all the same, and not what is taken for usual. */
const heightOf = (row: HTMLElement) =>
  Number.parseFloat(row.style.height) || (Number(row.getAttribute('aria-rowindex')) % 3 ? 80 : 110);

/** Where a row begins: below those before it. */
function topOf(row: HTMLElement): number {
  let top = 0;
  for (let at = row.previousElementSibling; at; at = at.previousElementSibling)
    top += heightOf(at as HTMLElement);
  return top;
}

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return heightOf(this);
  });
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return topOf(this);
  });
});
afterEach(() => vi.restoreAllMocks());

function Box({ count }: { count: number }) {
  const { from, to, before, after, onScroll } = useRowWindow(count);
  const shown = Array.from({ length: to - from }, (_, index) => from + index);
  return (
    <div className="box" tabIndex={0} onScroll={onScroll}>
      <table>
        <tbody>
          {before > 0 && <tr style={{ height: before }} />}
          {shown.map((place) => (
            <tr key={place} aria-rowindex={place}>
              <td>
                <button type="button">{place}</button>
              </td>
            </tr>
          ))}
          {after > 0 && <tr style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

const drawn = () => [...document.querySelectorAll('button')].map((at) => Number(at.textContent));
function scroll(top: number): void {
  act(() => {
    find('.box').scrollTop = top;
    find('.box').dispatchEvent(new Event('scroll'));
  });
}
/** The row that stands where the box has been scrolled to. */
const inSight = () =>
  [...document.querySelectorAll<HTMLElement>('tr[aria-rowindex]')].findIndex(
    (row) =>
      topOf(row) <= find('.box').scrollTop && find('.box').scrollTop < topOf(row) + heightOf(row),
  );

test('few rows are all drawn, and take no room before or after', () => {
  render(<Box count={12} />);
  expect(drawn()).toHaveLength(12);
  expect(document.querySelectorAll('tr')).toHaveLength(12);
});

test('of 500 rows thirty are drawn, and wherever it is scrolled to, a row stands there', () => {
  render(<Box count={500} />);
  for (const top of [0, 100, 900, 1800, 2500, 4000, 20_000, 44_000, 30_000, 1200, 600, 0]) {
    scroll(top);
    expect(drawn()).toHaveLength(30);
    expect(inSight()).toBeGreaterThanOrEqual(0);
  }
  expect(drawn()[0]).toBe(0);
});

test('the last row is reached', () => {
  render(<Box count={500} />);
  for (let step = 0; step < 500 && drawn().at(-1) !== 499; step += 1)
    scroll(find('.box').scrollTop + 200);
  expect(drawn().at(-1)).toBe(499);
});

test('a focus that would go with its row stays in the box', () => {
  render(<Box count={500} />);
  find('button').focus();
  scroll(100);
  expect(document.activeElement?.textContent).toBe('0');
  scroll(20_000);
  expect(document.activeElement).toBe(find('.box'));
});

test('of fewer rows than it was scrolled over, the last are drawn', () => {
  const { show } = render(<Box count={500} />);
  scroll(30_000);
  show(<Box count={40} />);
  expect(drawn()).toEqual(Array.from({ length: 30 }, (_, index) => index + 10));
});
