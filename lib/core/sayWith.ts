/** Texts with their {values} put in, from texts by key; a value is put in once and never read as a text. */
export const sayWith =
  (textOf: (key: string) => string) =>
  (key: string, values: Record<string, string | number> = {}): string =>
    textOf(key).replace(/\{(\w+)\}/g, (hole, name: string) => String(values[name] ?? hole));
