import { parseSync } from 'vite';

/** A node of a syntax tree; its fields depend on its type (estree, with TypeScript's own). */
export interface Node {
  type: string;
  [field: string]: unknown;
}

export interface Source {
  /** From the root of the project: lib/core/hold.ts. */
  path: string;
  text: string;
  /** Every node, parents before their children. */
  nodes: readonly Node[];
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* walk(value);
}

/** Our code, file by file. Throws where one has no syntax. */
export const sources: readonly Source[] = Object.entries(
  import.meta.glob<string>('/{lib,components,entrypoints}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).map(([name, text]) => {
  const path = name.slice(1);
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  return { path, text, nodes: [...walk(program as unknown as Node)] };
});

const others = import.meta.glob<string>(['/wxt.config.ts', '/public/locales/*.yml'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The text of a file that is no code of ours. Throws where there is none. */
export function rawFile(path: string): string {
  const text = others[`/${path}`];
  if (text === undefined) throw new Error(`${path} is not among the files of tests/sources.ts`);
  return text;
}

/** A field that is a node, or undefined. */
export function child(node: Node | undefined, field: string): Node | undefined {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
}

export const children = (node: Node, field: string): Node[] => {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
};

/** The text of a string literal, or undefined for any other node. */
export const textOf = (node: Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;

/** The name of an identifier, or of the property that a member expression reads. */
export function nameOf(node: Node | undefined): string | undefined {
  if (node?.type === 'Identifier') return String(node['name']);
  return node?.type === 'MemberExpression' ? nameOf(child(node, 'property')) : undefined;
}

export interface Import {
  /** A path from the root without extension and query, or a package. */
  of: string;
  isOwn: boolean;
  isType: boolean;
}

/** What a file imports, re-exports, or imports when it runs. */
export function importsOf({ path, nodes }: Source): Import[] {
  return nodes.flatMap((node) => {
    const source = textOf(child(node, 'source'));
    if (source === undefined || !/^(Import|Export)|^TSImportType$/.test(node.type)) return [];
    const kinds = children(node, 'specifiers').map((at) => at['importKind'] ?? at['exportKind']);
    const isType =
      node.type === 'TSImportType' ||
      (node['importKind'] ?? node['exportKind']) === 'type' ||
      (kinds.length > 0 && kinds.every((kind) => kind === 'type'));
    const isOwn = /^[.@]\.?\//.test(source);
    const base = source.startsWith('@/') ? 'file:///' : `file:///${path}`;
    const of = isOwn ? new URL(source.replace(/^@/, '.'), base).pathname.slice(1) : source;
    return [{ of, isOwn, isType }];
  });
}
