import { decodeOptions, optionsParameter, type FullOptions } from '../options';

const slot = '__shop_options';

/** The options of the address; without any, those that this tab was opened with. */
export function readOptions(): FullOptions {
  const given = new URL(location.href).searchParams.get(optionsParameter);
  const text = given ?? sessionStorage.getItem(slot) ?? '';
  sessionStorage.setItem(slot, text);
  return decodeOptions(text);
}
