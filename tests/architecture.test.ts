import { describe, expect, test } from 'vitest';
import { builtIn } from '../lib/catalog/packs';
import { child, children, importsOf, nameOf, sources, textOf } from './sources';
import type { Import, Node, Source } from './sources';

interface Room {
  /** Paths that begin with one of these may be imported; as types only those in `types`. */
  own: readonly string[];
  types?: readonly string[];
  packages: readonly string[];
  typePackages?: readonly string[];
}

/** Who may import what: the table of the README. */
const house: Record<string, Room> = {
  'lib/core/': { own: ['lib/core/'], packages: ['zod/mini'] },
  'lib/catalog/': { own: ['lib/catalog/'], types: ['lib/core/'], packages: [] },
  'lib/page/': { own: ['lib/core/', 'lib/catalog/', 'lib/page/'], packages: [] },
  'lib/platform/': {
    own: ['lib/core/', 'lib/platform/'],
    // `wxt/browser` is the part of `#imports` that is used: the browser, and nothing of WXT's own.
    // chinese-days knows the public holidays, hucre reads CSV and XLSX: both behind one file each.
    packages: [
      '@noble/hashes/hmac.js',
      '@noble/hashes/sha2.js',
      '@noble/hashes/utils.js',
      'dexie',
      'jsonc-parser',
      'chinese-days/dist/chinese-days.json',
      'hucre/csv',
      'hucre/xlsx',
      'ical-generator',
      // The language of the templates, and the pinyin of characters: both loaded where they are used.
      'liquidjs',
      'pinyin-pro',
      'ical.js',
      'wxt/browser',
      '#imports',
      '#i18n',
    ],
  },
  'lib/stores/': {
    own: ['lib/core/', 'lib/platform/', 'lib/stores/'],
    packages: ['zustand', 'zustand/vanilla', 'zustand/middleware'],
  },
  'components/': {
    own: ['lib/core/', 'components/'],
    packages: ['react', 'react-dom'],
    typePackages: ['#i18n'],
  },
  'entrypoints/': {
    own: ['lib/', 'components/'],
    packages: [
      'react',
      'react-dom',
      'react-dom/client',
      '#i18n',
      'wxt/browser',
      'wxt/utils/define-background',
      'wxt/utils/define-content-script',
      'wxt/utils/define-unlisted-script',
    ],
  },
};

function mayImport(path: string, { of, isOwn, isType }: Import): boolean {
  const [, room] = Object.entries(house).find(([folder]) => path.startsWith(folder)) ?? [];
  if (!room) return false;
  const { own, types = [], packages, typePackages = [] } = room;
  if (!isOwn) return packages.includes(of) || (isType && typePackages.includes(of));
  // An entrypoint that is a folder may be made of several files; no other entrypoint is imported.
  const sameEntrypoint = /^entrypoints\/[^/]+\//.exec(path)?.[0];
  if (sameEntrypoint && of.startsWith(sameEntrypoint)) return true;
  return [...own, ...(isType ? types : [])].some((folder) => of.startsWith(folder));
}

/** Files in which Chinese words stand although they are neither the catalog's nor read from pages. */
const wordExceptions: Record<string, string> = {
  'lib/core/exportWords.ts': 'how exported tables write hours, weekdays and sums',
  'lib/core/scripts.ts': 'pairs of characters by which labels are compared: data about writing',
  'lib/core/value.ts': 'how numbers, money, percents and dates are written',
};

/** A file as it is imported. */
const bare = (path: string): string => path.replace(/\.tsx?$/, '');

const han = /\p{Script=Han}/u;

/** What a node says in Chinese: string literals, templates, text between tags, property names. */
function saysInChinese(node: Node): boolean {
  if (node.type === 'Literal') return han.test(textOf(node) ?? '');
  if (node.type === 'JSXText') return han.test(String(node['value']));
  if (node.type === 'Identifier') return han.test(String(node['name']));
  return node.type === 'TemplateElement' && han.test(JSON.stringify(node['value']));
}

/** The literals with which lib/page reads a page: compared with its text, or made a pattern. */
function readingWords({ path, nodes }: Source): Set<Node> {
  if (!path.startsWith('lib/page/')) return new Set();
  const readers = ['RegExp', 'startsWith', 'endsWith', 'includes'];
  const read = nodes.flatMap((node) => {
    const isReader = readers.includes(nameOf(child(node, 'callee')) ?? '');
    if (isReader) return children(node, 'arguments');
    const sides = [child(node, 'left'), child(node, 'right')];
    return node['operator'] === '===' ? sides.filter((side) => side !== undefined) : [];
  });
  return new Set(read.flatMap((node) => [node, ...children(node, 'quasis')]));
}

const isCatalog = ({ path }: Source) => path.startsWith('lib/catalog/');

/** What breaks a rule, as lines that say where. */
const offences = (found: (source: Source) => unknown[], among: readonly Source[] = sources) =>
  among.flatMap((source) => found(source).map((at) => `${source.path}: ${String(at)}`));

describe('the house', () => {
  test('every file imports only what its folder may', () => {
    const strangers = (source: Source) =>
      importsOf(source).filter((at) => !mayImport(source.path, at));
    expect(offences((source) => strangers(source).map(({ of }) => of))).toEqual([]);
  });

  test('no file imports itself through others', () => {
    const importsFrom = new Map(
      sources.map((source) => [bare(source.path), importsOf(source).map(({ of }) => bare(of))]),
    );
    const reached = (from: string, seen: Set<string>): Set<string> => {
      for (const of of importsFrom.get(from) ?? []) if (!seen.has(of)) reached(of, seen.add(of));
      return seen;
    };
    const circles = [...importsFrom.keys()].filter((path) => reached(path, new Set()).has(path));
    expect(circles).toEqual([]);
  });

  test('no file has more than 250 lines', () => {
    const lines = ({ text }: Source) => text.trimEnd().split('\n').length;
    const tooLong = sources.filter((source) => lines(source) > 250);
    expect(tooLong.map(({ path }) => path)).toEqual([]);
  });

  test('there is no any, no !, no enum', () => {
    const banned = ['TSAnyKeyword', 'TSNonNullExpression', 'TSEnumDeclaration'];
    const isBanned = ({ type, definite }: Node) => banned.includes(type) || definite === true;
    expect(offences(({ nodes }) => nodes.filter(isBanned).map(({ type }) => type))).toEqual([]);
  });

  test('nothing outside the catalog knows a site by its id', () => {
    const ids = builtIn.packs.map(({ id }) => id);
    const isSiteId = (side: Node | undefined) =>
      nameOf(side) === 'id' && nameOf(child(side, 'object')) === 'site';
    const isComparison = (node: Node) =>
      /^[!=]==?$/.test(String(node['operator'])) &&
      (isSiteId(child(node, 'left')) || isSiteId(child(node, 'right')));
    const known = ({ nodes }: Source) => [
      ...nodes.map(textOf).filter((text) => text !== undefined && ids.includes(text)),
      ...nodes.filter(isComparison).map(() => 'site.id is compared'),
    ];
    expect(
      offences(
        known,
        sources.filter((source) => !isCatalog(source)),
      ),
    ).toEqual([]);
  });

  test('words stand in the locale file, in the catalog, or are compared with a page', () => {
    const among = sources.filter((source) => !isCatalog(source) && !wordExceptions[source.path]);
    const said = (source: Source) => {
      const read = readingWords(source);
      return source.nodes
        .filter((node) => saysInChinese(node) && !read.has(node))
        .map(({ value, name }) => JSON.stringify(value ?? name));
    };
    expect(offences(said, among)).toEqual([]);
  });
});
