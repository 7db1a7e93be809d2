import { bytesOf, mostBytes } from '../core/messageSize';
import { pack, type Pack } from '../core/pack';
import { problem, problemsOf, type PackProblem, type Refused } from '../core/packProblem';
import { readJson } from './jsonFile';

/** Reads a pack from a file. Gives the pack, or everything that is wrong with the file. */
export async function readPackFile(file: Blob): Promise<{ pack: Pack } | { refused: Refused[] }> {
  const json = await readJson(file);
  if ('refused' in json) return json;
  const { value } = json;
  const read = pack.safeParse(value);
  const wrong = read.success ? whole(read.data) : problemsOf(read.error, value);
  if (read.success && wrong.length === 0) return { pack: read.data };
  return { refused: json.locate(wrong) };
}

/** What no schema can tell: selectors that a browser cannot read, and more than a message may hold. */
function whole(given: Pack): PackProblem[] {
  const room = mostBytes - 1024;
  if (bytesOf(given) > room) return [problem([], 'large', { most: room / 1024 })];
  const selectors: [PropertyKey[], string | undefined][] = [
    ...given.shop.name.map((at, index): [PropertyKey[], string] => [['shop', 'name', index], at]),
    [['shop', 'header'], given.shop.header],
    ...given.pages.map((at, index): [PropertyKey[], string | undefined] => [
      ['pages', index, 'structure'],
      at.structure,
    ]),
  ];
  return selectors
    .filter(([, selector]) => selector !== undefined && !isSelector(selector))
    .map(([path]) => problem(path, 'selector'));
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
