// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { builtIn } from '@/lib/catalog/packs';
import { readPackFile } from '@/lib/platform/packFile';

const [first] = builtIn.packs;
const good = JSON.stringify(first, null, 2);
const read = (text: string) => readPackFile(new Blob([text]));
const told = async (text: string) => {
  const answer = await read(text);
  return 'refused' in answer
    ? answer.refused.map(({ line, column, way, key }) => `${line}:${column} ${way} ${key}`)
    : answer.pack.id;
};
/** The good file with one piece of it written otherwise. */
const changed = (before: string, after: string) => {
  if (!good.includes(before)) throw new Error(`no ${before} in the file`);
  return good.replace(before, after);
};
const lineOf = (text: string, piece: string) =>
  text.slice(0, text.lastIndexOf(piece)).split('\n').length;

describe('a pack’s file', () => {
  test('is read as it was written', async () => {
    expect(await read(good)).toEqual({ pack: first });
    expect(await read(`\uFEFF${good.replaceAll('\n', '\r\n')}`)).toEqual({ pack: first });
  });

  test.each([
    ['"path": "/ffa/g/create*"', '"path": "ffa/g/create*"', 'pages[1].path fromRoot', 15],
    ['"schema": 1', '"schema": 2', 'schema value', 13],
    ['"version": 2', '"version": "2"', 'version type', 14],
    ['"date": "2026-12-01"', '"date": "2026-02-30"', 'date date', 11],
    ['"https://fxg.jinritemai.com"', '"http://fxg.jinritemai.com"', 'origins[0] origin', 5],
    ['"id": "product-editor"', '"id": "product-list"', 'pages[1].id twice', 13],
    ['"name": "抖店"', '"title": "抖店"', 'name missing', 1],
    ['"#fxg-pc-header,header"', '"#fxg-pc-header,,header"', 'shop.header selector', 15],
  ])('with %s written %s is refused at its place', async (before, after, problem, column) => {
    const text = changed(before, after);
    const [found] = await told(text);
    const line = column === 1 ? 1 : lineOf(text, after);
    expect(found).toBe(`${line}:${column} ${problem}`);
  });

  test('with a field that is not known is refused where that field stands', async () => {
    const text = changed('"date"', '"colour": "red",\n  "date"');
    expect(await told(text)).toEqual([`${lineOf(text, '"colour"')}:3 colour unknown`]);
  });

  test.each([
    ['{"schema": 1,', '1:14  json'],
    ['', '1:1  empty'],
    ['{"a": 1} // no comments', '1:10  json'],
    ['{\n"__proto__": {}}', '2:1  banned'],
    ['{"a": [{\n  "constructor": 1}]}', '2:3  banned'],
    ['{"a": 1,\n"a": 2}', '2:1  repeated'],
    [`${'['.repeat(13)}${']'.repeat(13)}`, '1:13  depth'],
    ['['.repeat(1_000_000), '1:13  depth'],
  ])('%# that is no pack at all is refused', async (text, problem) => {
    expect(await told(text)).toEqual([problem]);
  });

  const bytes = new TextEncoder().encode(good);
  const toldOf = async (content: BlobPart) => {
    const answer = await readPackFile(new Blob([content]));
    if (!('refused' in answer)) return 'taken';
    return answer.refused.map(({ line, column, key }) => `${line}:${column} ${key}`)[0];
  };

  test.each(Array.from({ length: 10 }, (_, at) => at))(
    'cut at %i tenths is refused at a place',
    async (at) => {
      const cut = bytes.slice(0, Math.floor((bytes.length * at) / 10));
      expect(await toldOf(cut)).toMatch(/^\d+:\d+ (json|empty|encoding)$/);
    },
  );

  test.each<[string, BlobPart, string]>([
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from(good, 'utf16le')]), '1:1 utf16'],
    ['UTF-16 without its mark', new Uint8Array(Buffer.from(good, 'utf16le')), '1:1 utf16'],
    ['GBK', new Uint8Array([...Buffer.from('{"a":\n "'), 0xb2, 0xdd, 0xc3]), '2:3 encoding'],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), '1:1 large'],
    ['10 000 deep', '['.repeat(10_000), '1:13 depth'],
    [
      'half a character',
      good.replace('抖店', '\\ud83d'),
      `${lineOf(good, '"name": "抖店"')}:11 surrogate`,
    ],
    [
      'a name of 100 kB',
      good.replace('抖店', '店'.repeat(34_000)),
      `${lineOf(good, '"name": "抖店"')}:11 tooLong`,
    ],
  ])('with %s is refused at its place', async (_, content, expected) => {
    expect(await toldOf(content)).toBe(expected);
  });

  test('with __proto__ at whatever level is refused where it stands', async () => {
    const keys = [...good.matchAll(/^ *("[a-zA-Z]+": )/gm)];
    expect(keys.length).toBeGreaterThan(20);
    for (const { index, 0: found } of keys) {
      const at = index + found.indexOf('"');
      const problem = await toldOf(`${good.slice(0, at)}"__proto__": {"x": 1}, ${good.slice(at)}`);
      expect(problem).toMatch(/^\d+:\d+ banned$/);
    }
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  test('of more than 5 MB is not even read', async () => {
    expect(await told(' '.repeat(5 * 1024 * 1024 + 1))).toEqual(['1:1  large']);
  });

  test('of more than a message may hold is refused', async () => {
    const [test] = first?.tests ?? [];
    const counts = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`.x${at}${'y'.repeat(250)}`, 1]),
    );
    const tests = Array.from({ length: 40 }, () => ({ ...test, counts }));
    expect(await told(JSON.stringify({ ...first, tests }))).toEqual(['1:1  large']);
  });
});
