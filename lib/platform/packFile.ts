import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { bytesOf, mostBytes } from '../core/messageSize';
import { pack, type Pack } from '../core/pack';
import { problem, problemsOf, type PackProblem, type Refused } from '../core/packProblem';

/** Largest file that is read, in bytes. */
const mostFileBytes = 5 * 1024 * 1024;
const mostDepth = 12;
const banned = ['__proto__', 'constructor', 'prototype'];

/** Reads a pack from a file. Gives the pack, or everything that is wrong with the file. */
export async function readPackFile(file: Blob): Promise<{ pack: Pack } | { refused: Refused[] }> {
  if (file.size > mostFileBytes) return { refused: [located('', 0, tooLarge(5 * 1024))] };
  const text = (await file.text()).replace(/^\uFEFF/, '');
  const deep = tooDeepAt(text);
  if (deep !== undefined)
    return { refused: [located(text, deep, problem([], 'depth', { most: mostDepth }))] };

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (!root || error) return { refused: [located(text, error?.offset ?? 0, problem([], 'json'))] };

  const keys = keyProblems(root).map(([node, key]) =>
    located(text, node.offset, problem([], key, { name: String(node.value).slice(0, 40) })),
  );
  if (keys.length > 0) return { refused: keys };
  const value: unknown = getNodeValue(root);
  const read = pack.safeParse(value);
  const wrong = read.success ? whole(read.data) : problemsOf(read.error, value);
  if (read.success && wrong.length === 0) return { pack: read.data };
  const refused = wrong.map((at) => located(text, placeOf(root, at), at));
  return { refused: refused.sort((one, other) => one.line - other.line) };
}

const tooLarge = (most: number) => problem([], 'large', { most });

/** What no schema can tell: selectors that a browser cannot read, and more than a message may hold. */
function whole(given: Pack): PackProblem[] {
  const room = mostBytes - 1024;
  if (bytesOf(given) > room) return [tooLarge(room / 1024)];
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

/** Keys that reach into what all objects share, and keys that stand twice in one object. */
function keyProblems(node: Node): [Node, 'banned' | 'repeated'][] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    const inside = value ? keyProblems(value) : [];
    if (!key) return inside;
    const name: unknown = key.value;
    const isTwice = seen.has(name);
    seen.add(name);
    if (banned.includes(String(name))) return [[key, 'banned'], ...inside];
    return isTwice ? [[key, 'repeated'], ...inside] : inside;
  });
}

/** Where brackets are nested too deep, before anything that recurses has seen the text. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/gs)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > mostDepth) return index;
  }
  return undefined;
}

/** Where a problem stands: at its field, for a field that is missing at the nearest one around it. */
function placeOf(root: Node, { path, key }: PackProblem): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, path.slice(0, length).map(step));
    if (node) return (key === 'unknown' ? node.parent : node)?.offset ?? node.offset;
  }
  return root.offset;
}

const step = (at: PropertyKey): string | number => (typeof at === 'number' ? at : String(at));

function located(text: string, offset: number, at: PackProblem): Refused {
  const before = text.slice(0, offset).split('\n');
  return { ...at, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
