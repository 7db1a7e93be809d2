import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { problem, type PackProblem, type Refused } from '../core/packProblem';

/** Largest file that is read, in bytes. */
export const mostFileBytes = 5 * 1024 * 1024;
export const mostDepth = 12;
const banned = ['__proto__', 'constructor', 'prototype'];

/** What a file holds, and where in it problems stand. */
export interface Json {
  value: unknown;
  locate: (problems: readonly PackProblem[]) => Refused[];
}

/**
 * Reads a JSON file as far as it is one: gives its value, or what is wrong with it and where.
 * Nothing of it is evaluated, nothing that recurses sees it before its depth is known.
 */
export async function readJson(file: Blob): Promise<Json | { refused: Refused[] }> {
  const refuse = (text: string, offset: number, at: PackProblem) => ({
    refused: [linesOf(text)(offset, at)],
  });
  if (file.size > mostFileBytes)
    return refuse('', 0, problem([], 'large', { most: mostFileBytes / 1024 }));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, fault } = decodeText(bytes);
  if (fault) return refuse(text, text.length, problem([], fault));
  if (text.trim() === '') return refuse('', 0, problem([], 'empty'));
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refuse(text, deep, problem([], 'depth', { most: mostDepth }));

  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors;
  if (!root || error) return refuse(text, error?.offset ?? 0, problem([], 'json'));
  const place = linesOf(text);
  const wrong = nodeProblems(root).map(({ node, key }) =>
    place(node.offset, problem([], key, { name: String(node.value).slice(0, 40) })),
  );
  if (wrong.length > 0) return { refused: wrong };
  return {
    value: getNodeValue(root),
    locate: (problems) =>
      problems
        .map((at) => place(placeOf(root, at), at))
        .sort((one, other) => one.line - other.line),
  };
}

/** The text of a file that is written in UTF-8, else why it is none, and the text before that place. */
function decodeText(bytes: Uint8Array): { text: string; fault?: 'utf16' | 'encoding' } {
  const [first, second] = bytes;
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // UTF-16 without its mark: every other byte of what is no Chinese is nought.
  if (isMarked || bytes.subarray(0, 64).includes(0)) return { text: '', fault: 'utf16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    const lenient = new TextDecoder().decode(bytes);
    const at = lenient.indexOf('\ufffd');
    return { text: lenient.slice(0, Math.max(at, 0)), fault: 'encoding' };
  }
}

interface NodeProblem {
  node: Node;
  key: 'banned' | 'repeated' | 'surrogate';
}

/** Keys that reach into what all objects share or stand twice in one object, and halves of characters. */
function nodeProblems(node: Node, found: NodeProblem[] = []): NodeProblem[] {
  const seen = new Set<unknown>();
  for (const child of node.children ?? []) {
    const [key, value] = child.type === 'property' ? (child.children ?? []) : [undefined, child];
    if (key && banned.includes(String(key.value))) found.push({ node: key, key: 'banned' });
    else if (key && seen.has(key.value)) found.push({ node: key, key: 'repeated' });
    if (key) seen.add(key.value);
    for (const at of [key, value]) if (isHalved(at)) found.push({ node: at, key: 'surrogate' });
    if (value) nodeProblems(value, found);
  }
  return found;
}

const isHalved = (node: Node | undefined): node is Node =>
  node?.type === 'string' && /\p{Surrogate}/u.test(String(node.value));

/** Where brackets are nested too deep, before anything that recurses has seen the text. */
function tooDeepAt(text: string): number | undefined {
  let [depth, isText] = [0, false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isText && char === '\\') at += 1;
    else if (char === '"') isText = !isText;
    else if (!isText && (char === '{' || char === '[')) depth += 1;
    else if (!isText && (char === '}' || char === ']')) depth -= 1;
    if (depth > mostDepth) return at;
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

/** Says of an offset which line and column it is, from 1. */
function linesOf(text: string): (offset: number, at: PackProblem) => Refused {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset, at) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { ...at, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
