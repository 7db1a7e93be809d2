import { i18n } from '#i18n';

/**
 * The text of a key as the locale file has it, its {values} still to be put in. Ids in keys keep
 * their hyphens there, which the browser does not admit (see wxt.config.ts). What was read once
 * stays: after an update of the extension a page goes on without the browser's texts, and an
 * unknown one is then empty.
 */
export function makeTexts(): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const text = known.get(key) ?? read(key.replaceAll('-', '_'));
    known.set(key, text);
    return text;
  };
}

function read(key: string): string {
  try {
    return i18n.t(key as never);
  } catch {
    return '';
  }
}
