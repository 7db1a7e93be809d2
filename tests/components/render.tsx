import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { WordsProvider, type Say } from '@/components/words';
import locale from '@/public/locales/zh_CN.yml?raw';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The texts of the interface by key, read from the locale file: two blanks a level, one text a line. */
const texts = new Map<string, string>();
const path: string[] = [];
for (const line of locale.split('\n')) {
  const [, indent = '', key = '', text = ''] = /^( *)([\w-]+): ?(.*)$/.exec(line) ?? [];
  path.splice(indent.length / 2, Infinity, key);
  if (text) texts.set(path.join('.'), text.replace(/^'(.*)'$/, '$1'));
}

export const say: Say = (key, values = {}) => {
  const text = texts.get(key);
  if (text === undefined) throw new Error(`no text for ${key} in zh_CN.yml`);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
};

/** Shows a view as the popup does; what it is shown in goes when the test ends. */
export function render(view: ReactNode) {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const show = (shown: ReactNode) =>
    act(() => root.render(<WordsProvider say={say}>{shown}</WordsProvider>));
  show(view);
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  return { place, show };
}

/** The one element of a selector whose name (label or text) contains `name`. */
export function find(selector: string, name = ''): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((at) =>
    `${at.getAttribute('aria-label') ?? ''} ${at.textContent}`.includes(name),
  );
  const [first] = found;
  if (!first) throw new Error(`no ${selector} named ${name} in ${document.body.textContent}`);
  return first;
}

export const press = (element: HTMLElement): void => act(() => element.click());

export const key = (element: Element, name: string): void =>
  act(() => {
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  });

/** Chooses an option of a select, as React hears it. */
export const choose = (select: HTMLElement, value: string): void =>
  act(() => {
    Object.assign(select, { value });
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });

/** Types a whole text into a field, as React hears it. */
export function type(field: HTMLElement, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  act(() => {
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Whether a field keeps out what comes into it otherwise than by keys: `paste` or `drop`. */
export function refuses(field: HTMLElement, kind: string): boolean {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  act(() => void field.dispatchEvent(event));
  return event.defaultPrevented;
}
