// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSurface, type Surface } from '@/lib/page/surface';

const lost = vi.fn();
let surface: Surface;

const host = () => [...document.documentElement.children].find(surface.isOurs);
/** The page takes the layer away; what watches it has heard of it when this resolves. */
async function takeAway(): Promise<void> {
  host()?.remove();
  await vi.advanceTimersByTimeAsync(10);
}

// As in a browser before Chrome 114: happy-dom knows popovers by name only.
Reflect.deleteProperty(HTMLElement.prototype, 'popover');

beforeEach(() => {
  vi.useFakeTimers();
  lost.mockReset();
  surface = makeSurface(document, 'cover', '', lost);
  surface.open();
});
afterEach(() => {
  surface.close();
  vi.useRealTimers();
});

test('a layer that is taken away is put back five times in five seconds, and then it is told', async () => {
  for (let times = 1; times <= 5; times++) {
    await takeAway();
    expect(host()).toBeDefined();
  }
  expect(lost).not.toHaveBeenCalled();
  await takeAway();
  expect(lost).toHaveBeenCalledTimes(1);
  expect(host()).toBeUndefined();
  expect(surface.isOpen()).toBe(true);
});

test('one that is taken away now and then is always put back', async () => {
  for (let times = 1; times <= 12; times++) {
    await takeAway();
    expect(host()).toBeDefined();
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(lost).not.toHaveBeenCalled();
});

test.each<[string, (at: Element) => void]>([
  ['is hidden', (at) => at.setAttribute('style', 'display:none!important')],
  ['is made inert', (at) => at.setAttribute('inert', '')],
  ['is given a class', (at) => at.setAttribute('class', 'modal-mask-hidden')],
])('one that %s is as it was', async (_, bend) => {
  const at = host();
  if (at) bend(at);
  await vi.advanceTimersByTimeAsync(10);
  expect([...(host()?.attributes ?? ['gone'])]).toEqual([]);
});

test('one that is closed stays away', async () => {
  surface.close();
  document.documentElement.append(document.createElement('div'));
  await vi.advanceTimersByTimeAsync(10);
  expect(host()).toBeUndefined();
  expect(lost).not.toHaveBeenCalled();
});

test.each([
  ['is zoomed when the layer opens', true],
  ['is zoomed while the layer is open', false],
])('a layer takes back the zoom of a page that %s', async (_, isBefore) => {
  if (isBefore) surface.close();
  document.documentElement.style.zoom = '1.25';
  if (isBefore) surface.open();
  await vi.advanceTimersByTimeAsync(10);
  const zooms = surface.root.adoptedStyleSheets.map(({ cssRules }) => cssRules[0]?.cssText ?? '');
  expect(zooms.at(-1)).toMatch(/zoom: ?0\.8 !important/);
  document.documentElement.style.zoom = '';
});

test.each([
  ['stands in what fills the screen', 'main', 'MAIN'],
  ['stays where it is drawn when a film fills the screen', 'video', 'HTML'],
])('a layer %s', async (_, tag, parent) => {
  const full = document.body.appendChild(document.createElement(tag));
  Object.defineProperty(document, 'fullscreenElement', { value: full, configurable: true });
  window.dispatchEvent(new Event('fullscreenchange'));
  expect(surface.root.host.parentElement?.tagName).toBe(parent);
  Reflect.deleteProperty(document, 'fullscreenElement');
  window.dispatchEvent(new Event('fullscreenchange'));
  expect(surface.root.host.parentElement?.tagName).toBe('HTML');
  full.remove();
});

test('over a modal dialog in a shadow root a layer stands in that, with the focus or without', async () => {
  surface.close();
  const { matches } = Element.prototype;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    const isDialog = this.isConnected && this.localName === 'dialog';
    return selector === 'dialog:modal' ? isDialog : matches.call(this, selector);
  });
  vi.spyOn(chrome.dom, 'openOrClosedShadowRoot').mockImplementation(({ shadowRoot }) => shadowRoot);
  const drawer = document.createElement('x-drawer');
  document.body.append(drawer);
  const root = drawer.attachShadow({ mode: 'open' });
  root.innerHTML = '<dialog open><button>下架</button></dialog>';
  const [dialog, button] = root.querySelectorAll<HTMLElement>('dialog, button');
  button?.focus();
  surface.open();
  const inDialog = () => [...(dialog?.children ?? [])].some(surface.isOurs);
  expect(inDialog()).toBe(true);
  button?.blur();
  surface.mend();
  expect(inDialog()).toBe(true);
  drawer.remove();
  await vi.advanceTimersByTimeAsync(10);
  surface.mend();
  expect(host()).toBeDefined();
});
