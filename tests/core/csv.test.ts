import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvLine, csvStart } from '@/lib/core/csv';

test.each([
  ['草莓', '草莓'],
  ['a,b', '"a,b"'],
  ['他说"好"', '"他说""好"""'],
  ['一行\n二行', '"一行\n二行"'],
  ['=1+1', '"\'=1+1"'],
  ['+86', '"\'+86"'],
  ['-1', '"\'-1"'],
  ['@SUM(A1)', '"\'@SUM(A1)"'],
  ['＝1+1', '"\'＝1+1"'],
  ['＋1', '"\'＋1"'],
  ['－1', '"\'－1"'],
  ['＠a', '"\'＠a"'],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\r=1"'],
  [' =1', '"\' =1"'],
  ['\u200b=1', '"\'\u200b=1"'],
  ['\ud800', '"\ufffd"'],
  [undefined, ''],
  [Number.NaN, ''],
  [-3.5, '-3.5'],
  [{ id: '3819266189016826169' }, '"3819266189016826169\t"'],
  [{ id: '007' }, '"007\t"'],
  ['3819266189016826169', '"3819266189016826169\t"'],
  ['13', '13'],
  ['2026-11-24 14:02', '2026-11-24 14:02'],
  ['9.8', '9.8'],
  ['12.50', '12.50'],
  ['30%', '30%'],
  ['￥9.80', '￥9.80'],
  ['规格 1-2', '规格 1-2'],
  ['第3/4版', '第3/4版'],
  ['12E34款', '12E34款'],
  ['market', 'market'],
  [{ id: '12E34' }, '"12E34\t"'],
  [{ id: 'case-1' }, 'case-1'],
  [{ id: '=1' }, '"\'=1"'],
  ['长'.repeat(32_001), `"${'长'.repeat(32_000)}…"`],
])('the cell %j is written %j', (cell, written) => {
  expect(csvLine([cell])).toBe(`${written}\r\n`);
});

test.each([
  ...['1-2', '3/4', '2026-1', '2026-11-24', '12-25-26', '1.2.3', '1 1/2', '3月4日', '2026年3月'],
  ...['MAR1', '1-Sep', 'sept 2026', 'DEC', '12:30', '1:2:3', '下午3时', '3:30 PM', '１－２'],
  ...['12E34', '1e5', '1.5E-3', 'true', 'FALSE'],
])('%s, which would become a day, a time or another number, stays a text', (text) => {
  expect(csvLine([text])).toBe(`"${text}\t"\r\n`);
});

/** A reader of RFC 4180 that shares nothing with the writer. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, isQuoted] = ['', false];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (isQuoted && char === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (char !== ',') {
        at += 1;
        rows.push([]);
      }
    } else cell += char ?? '';
  }
  return rows.slice(0, -1);
}

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＋',
      '－',
      '＠',
      '\t',
      '\r',
      '\n',
      ' ',
      ',',
      '"',
      ';',
    ),
    fc.constantFrom('\u200b', '\ufeff', '１', '7', '品', '\\', "'"),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test('whatever a page says, every cell is read back as it was, and none is a formula', () => {
  fc.assert(
    fc.property(fc.array(awkward, { minLength: 1, maxLength: 4 }), (cells) => {
      const [row = []] = readCsv(csvLine(cells));
      expect(row).toHaveLength(cells.length);
      row.forEach((read, at) => {
        const given = (cells[at] ?? '').replace(/\0/g, '').replace(/\p{Surrogate}/gu, '\ufffd');
        expect([given, `'${given}`, `${given}\t`]).toContain(read);
        const visible = read.replace(/^[\s\u200b-\u200f\u2060\ufeff]+/, '').normalize('NFKC');
        expect(visible).not.toMatch(/^[=+\-@]/);
      });
    }),
    { numRuns: 2000 },
  );
});

test('a file begins with the mark of UTF-8', () => {
  expect([...new TextEncoder().encode(csvStart)]).toEqual([0xef, 0xbb, 0xbf]);
});
