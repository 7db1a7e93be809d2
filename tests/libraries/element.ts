type Value = string | boolean | ((event: CustomEvent) => void);

/** An element with its attributes, its listeners (by a key that begins with @) and what is in it. */
export function element<T extends HTMLElement>(
  tag: string,
  values: Record<string, Value> = {},
  ...children: (Node | string)[]
): T {
  const made = document.createElement(tag) as T;
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === 'function') made.addEventListener(key.slice(1), value as EventListener);
    else made.toggleAttribute(key, value !== false);
    if (typeof value === 'string') made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/** A list of what is told by a label. */
export const listOf = (lines: readonly (readonly [label: string, value: string])[]): HTMLElement =>
  element(
    'dl',
    {},
    ...lines.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]),
  );
