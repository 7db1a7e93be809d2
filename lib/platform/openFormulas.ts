import { zipEntries, type ZipEntry } from './zipEntries';

/** The formulas of a sheet that were saved without a result, by where they stand: C6. */
export type OpenFormulas = ReadonlyMap<string, string>;

/**
 * A cell with a formula, up to its end: what stands before the formula, the formula, and its result.
 * (A spreadsheet writes no element of another kind into such a cell.)
 */
const formulaCell =
  /<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f\b[^<>]*?(?:\/>|>([^<]*)<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\b[^<>]*?(?:\/>|>([^<]*)<\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/g;

const signs: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };
const plain = (xml: string): string =>
  xml.replace(/&(?:lt|gt|quot|amp);/g, (at) => signs[at] ?? at);

/** Longest cell that is looked for over the border of two pieces: a formula has 8192 characters at most. */
const overlap = 20_000;

const attribute = (of: string, name: string): string | undefined =>
  new RegExp(`(?:^|\\s)(?:\\w+:)?${name}="([^"]*)"`).exec(of)?.[1];

/** What a sheet's file has of them; a text can be an empty result, a number cannot. */
async function formulasIn({ texts }: ZipEntry): Promise<OpenFormulas> {
  const found = new Map<string, string>();
  let rest = '';
  for await (const piece of texts()) {
    const text = rest + piece;
    for (const [, before = '', formula = '', result] of text.matchAll(formulaCell)) {
      const place = attribute(before, 'r');
      const isText = attribute(before, 't') === 'str' && result !== undefined;
      if (place && !isText && !result?.trim()) found.set(place, `=${plain(formula)}`);
    }
    rest = text.slice(-overlap);
  }
  return found;
}

async function textOf(entry: ZipEntry | undefined): Promise<string> {
  let text = '';
  if (entry) for await (const piece of entry.texts()) text += piece;
  return text;
}

/**
 * The formulas without a result of a workbook's sheets, in the order of its tabs, each read when it
 * is asked for. A reader gives their cells as empty ones, and an empty one counts as none.
 */
export async function openFormulas(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<(sheet: number) => Promise<OpenFormulas>> {
  const entries = zipEntries(bytes);
  const named = (name: string) => entries.find((at) => at.name === name);
  const [book, links] = await Promise.all(
    ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((name) => textOf(named(name))),
  );
  const tags = (text = '', tag: string) =>
    [...text.matchAll(new RegExp(`<(?:\\w+:)?${tag}\\b([^<>]*)>`, 'g'))].map(([, at = '']) => at);
  const targets = new Map(
    tags(links, 'Relationship').map((at) => [attribute(at, 'Id'), attribute(at, 'Target')]),
  );
  const sheets = tags(book, 'sheet').map((at) => targets.get(attribute(at, 'id')));
  return async (sheet) => {
    const target = sheets[sheet];
    const name = target?.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const entry = named(name);
    return entry ? formulasIn(entry) : new Map();
  };
}
