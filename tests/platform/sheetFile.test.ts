import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { layoutOf } from '@/lib/core/salesTable';
import { salesIn, type SalesRead } from '@/lib/core/salesImport';
import { mostRows, type Sheet } from '@/lib/core/sheet';
import { readSheet } from '@/lib/platform/sheetFile';
import picture from '@/public/icon/16.png?inline';

const file = (content: BlobPart, name = 'sales.csv') => new File([content], name);
const sheetOf = async (given: File): Promise<Sheet> => {
  const read = await readSheet(given);
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return read.sheet;
};
const refusalOf = async (given: File) => {
  const read = await readSheet(given);
  return 'refused' in read ? read.refused : undefined;
};
const importOf = async (given: File) => {
  const sheet = await sheetOf(given);
  const layout = layoutOf(sheet);
  return layout ? salesIn(sheet, layout, layout.guess) : undefined;
};
const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (at) => parseInt(at, 16));

const text = '支付时间,商品数量\n2026/05/12 01:21:16,3\n2026/05/13 14:00:00,5\n';
/** 支付时间,商品数量 and 2026/05/12 01:21:16,3 as Excel in China saves a CSV. */
const gbk = bytesOf(
  'd6a7b8b6cab1bce42cc9ccc6b7cafdc1bf0d0a323032362f30352f31322030313a32313a31362c330d0a',
);
const utf16 = (order: 'le' | 'be', mark: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((char, at) => view.setUint16(at * 2, char.charCodeAt(0), order === 'le'));
  const head = mark ? (order === 'le' ? [0xff, 0xfe] : [0xfe, 0xff]) : [];
  return new Uint8Array([...head, ...bytes]);
};

describe('a text file', () => {
  test.each([
    ['UTF-8', file(text), 'utf-8'],
    ['UTF-8 with a mark', file(`\uFEFF${text}`), 'utf-8'],
    ['UTF-16 with a mark', file(utf16('le', true)), 'utf-16'],
    ['UTF-16 the other way round', file(utf16('be', true)), 'utf-16'],
    ['UTF-16 without a mark', file(utf16('le', false)), 'utf-16'],
  ])('in %s is read as it was written', async (_, given, encoding) => {
    expect(await sheetOf(given)).toEqual({
      file: 'sales.csv',
      encoding,
      rows: [
        { number: 1, cells: ['支付时间', '商品数量'] },
        { number: 2, cells: ['2026/05/12 01:21:16', '3'] },
        { number: 3, cells: ['2026/05/13 14:00:00', '5'] },
      ],
    });
  });

  test('in GBK, as Excel in China saves it, is read', async () => {
    const { encoding, rows } = await sheetOf(file(gbk));
    expect(encoding).toBe('gb18030');
    expect(rows[0]?.cells).toEqual(['支付时间', '商品数量']);
  });

  test.each(Array.from({ length: 9 }, (_, at) => at + 1))(
    'cut at %i tenths has its whole rows, and of the last what is left',
    async (at) => {
      const { rows } = await sheetOf(file(text));
      const cut = await sheetOf(file(text.slice(0, Math.floor((text.length * at) / 10))));
      expect(cut.rows.slice(0, -1)).toEqual(rows.slice(0, cut.rows.length - 1));
      const last = cut.rows.at(-1);
      expect(rows[cut.rows.length - 1]?.cells.join(',')).toContain(last?.cells.join(','));
    },
  );

  test.each(Array.from({ length: 10 }, (_, at) => at))(
    'cut within a quoted cell, after %i rows, is refused at its row',
    async (count) => {
      const rows = Array.from({ length: count }, (_, at) => `"品${at}","您好，\n""请"""\n`);
      const cut = `${rows.join('')}"品","您好，\n""{{商品名}}""`;
      expect(await refusalOf(file(cut))).toEqual({ key: 'quote', row: count + 1, values: {} });
      expect((await sheetOf(file(`${cut}"`))).rows).toHaveLength(count + 1);
    },
  );

  test('that says nothing, or is a page, or no text at all, is refused by what it is', async () => {
    expect(await refusalOf(file(''))).toMatchObject({ key: 'empty' });
    expect(await refusalOf(file(' \n\n,,\n'))).toMatchObject({ key: 'empty' });
    expect(await refusalOf(file('<html><table><tr><td>1', 'a.xls'))).toMatchObject({ key: 'web' });
    expect(await refusalOf(file(new Uint8Array([0xff, 0xff, 0xff])))).toMatchObject({
      key: 'encoding',
    });
    expect(await refusalOf(file('a\u0001b,c'))).toMatchObject({ key: 'notSheet' });
  });

  test('keeps its row numbers across blank lines, and its cells free of tricks', async () => {
    const { rows } = await sheetOf(file('a\n\n="00123",\t9 ,\'7\n'));
    expect(rows).toEqual([
      { number: 1, cells: ['a'] },
      { number: 3, cells: ['00123', '9', '7'] },
    ]);
  });

  test('keeps pictures that are joined of several, and what keeps digits from being a number not', async () => {
    const { rows } = await sheetOf(file('名称\n👩‍💻❤️‍🔥👩🏽‍💻好\n\u200d123\u200d\u200b4'));
    expect(rows.map(({ cells }) => cells[0])).toEqual(['名称', '👩‍💻❤️‍🔥👩🏽‍💻好', '1234']);
  });

  test('with a quotation mark that nobody closes is refused at its row', async () => {
    const open = `time,count\n"2026-05-12 01:00,${'1\n'.repeat(2000)}`;
    expect(await refusalOf(file(open))).toEqual({ key: 'quote', row: 2, values: {} });
  });

  test('with a million rows, or of more than 5 MB, is refused with the bound', async () => {
    const many = file('1\n'.repeat(1_000_000));
    expect(await refusalOf(many)).toEqual({ key: 'rows', values: { most: mostRows } });
    const large = file('x'.repeat(5 * 1024 ** 2 + 1));
    expect(await refusalOf(large)).toEqual({ key: 'large', values: { most: 5 } });
  });

  test('with more columns than anyone reads is refused at its row', async () => {
    expect(await refusalOf(file(`a\n${'1,'.repeat(200)}1`))).toMatchObject({
      key: 'columns',
      row: 2,
    });
  });
});

describe('a spreadsheet that another program wrote', () => {
  const written = (name: string) =>
    file(new Uint8Array(readFileSync(`tests/platform/sheets/${name}`)), name);

  test('with an empty sheet before it and results of formulas is read', async () => {
    const { rows } = await sheetOf(written('orders.xlsx'));
    expect(rows.slice(1)).toEqual([
      { number: 3, cells: ['支付时间', '商品数量', '金额'] },
      { number: 4, cells: ['2026-05-12 01:21:16', '3', '9.8'] },
      { number: 5, cells: ['2026-05-13 14:00:00', '5', '15.8'] },
      { number: 6, cells: ['2026-05-14 23:59:59', '2', '=1+1'] },
      { number: 7, cells: ['合计', '10'] },
    ]);
    expect(await importOf(written('orders.xlsx'))).toMatchObject({ total: 10, sums: 1, days: 3 });
  });

  test('with hours in a column of their own is read', async () => {
    const read = await importOf(written('hours.xlsx'));
    expect(read).toMatchObject({ total: 12_003, from: '2026-05-12', to: '2026-05-13' });
  });

  test('in the format before 2007 is said to be that', async () => {
    expect(await refusalOf(written('hours.xls'))).toMatchObject({ key: 'oldExcel' });
  });
});

describe('a spreadsheet', () => {
  const book = async (rows: (string | number | Date | null)[][]) =>
    file(
      (await writeXlsx({
        sheets: [{ name: '销量', columns: [{ numFmt: 'yyyy-mm-dd hh:mm:ss' }], rows }],
      })) as BlobPart,
      'sales.xlsx',
    );

  test('is read with its days and hours, in whatever zone the machine stands', async () => {
    const at = new Date(Date.UTC(2026, 4, 12, 14, 0, 0));
    const rows = [['导出数据'], [], ['支付时间', '件数'], [at, 3], ['2026/05/13 14:05', '1.2万']];
    const { rows: read } = await sheetOf(await book(rows as (string | number | Date)[][]));
    expect(read).toEqual([
      { number: 1, cells: ['导出数据'] },
      { number: 3, cells: ['支付时间', '件数'] },
      { number: 4, cells: ['2026-05-12 14:00:00', '3'] },
      { number: 5, cells: ['2026/05/13 14:05', '1.2万'] },
    ]);
    const sales = (await importOf(await book(rows as (string | number | Date)[][]))) as SalesRead;
    expect(sales).toMatchObject({ total: 12_003, rows: 2, from: '2026-05-12', to: '2026-05-13' });
    expect(sales.units[1 * 24 + 14]).toBe(3);
  });

  test('with nothing in any of its sheets is said to be empty', async () => {
    expect(await refusalOf(await book([]))).toMatchObject({ key: 'empty' });
  });

  test('that is a renamed picture is said to be one', async () => {
    const png = await (await fetch(picture)).arrayBuffer();
    expect(await refusalOf(file(png, 'sales.xlsx'))).toEqual({ key: 'picture', values: {} });
  });

  test('of the format before 2007, broken, or another kind of archive is refused', async () => {
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusalOf(file(old, 'a.xls'))).toMatchObject({ key: 'oldExcel' });
    expect(await refusalOf(file('PK\u0003\u0004nothing', 'a.xlsx'))).toMatchObject({
      key: 'notSheet',
    });
  });

  test.each(Array.from({ length: 10 }, (_, at) => at))(
    'cut at %i tenths is refused, whatever of it is whole',
    async (at) => {
      const whole = readFileSync('tests/platform/sheets/hours.xlsx');
      const cut = new Uint8Array(whole.subarray(0, Math.floor((whole.length * at) / 10)));
      const key = at === 0 ? 'empty' : 'notSheet';
      expect(await refusalOf(file(cut, 'hours.xlsx'))).toMatchObject({ key });
    },
  );

  test('that unpacks to more than can be held is not unpacked', async () => {
    const whole = new Uint8Array(await (await book([['a', 1]])).arrayBuffer());
    const view = new DataView(whole.buffer);
    const entry = whole.findIndex(
      (_, at) => at + 4 < whole.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint32(entry + 24, 900 * 1024 ** 2, true);
    expect(await refusalOf(file(whole, 'a.xlsx'))).toMatchObject({ key: 'rows' });
  });
});

describe('a formula that was saved without a result', () => {
  /** A workbook as a program writes it that does not compute: its second row's count is a formula. */
  const withCells = (...counts: string[]) =>
    file(
      zipOf({
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="空" sheetId="1" r:id="rId7"/><sheet name="数据" sheetId="2" r:id="rId3"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId3" Type="${types}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Type="${types}/worksheet" Target="/xl/worksheets/empty.xml"/></Relationships>`,
        '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        '[Content_Types].xml': '<Types/>',
        'xl/worksheets/empty.xml': '<worksheet><sheetData/></worksheet>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${text('A1', '支付时间')}${text('B1', '商品数量')}</row>${counts
          .map(
            (cell, at) =>
              `<row r="${at + 2}">${text(`A${at + 2}`, `2026-05-12 0${at}:30`)}${cell}</row>`,
          )
          .join('')}</sheetData></worksheet>`,
      }),
      'sales.xlsx',
    );
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const text = (at: string, of: string) => `<c r="${at}" t="inlineStr"><is><t>${of}</t></is></c>`;

  test.each([
    ['with nothing after it', '<c r="B3"><f>1+2</f></c>', '=1+2'],
    ['with an empty result', '<c r="B3" s="4"><f>1&amp;2</f><v></v></c>', '=1&2'],
    ['with a result that is closed at once', '<c r="B3"><f>SUM(C:C)</f><v/></c>', '=SUM(C:C)'],
    ['that is shared with others', '<c r="B3"><f t="shared" si="0"/></c>', '='],
    ['in a namespace', '<x:c r="B3"><x:f>1+2</x:f></x:c>', '=1+2'],
  ])('%s is refused at its row, and nothing of the file is imported', async (_, cell, formula) => {
    const read = await importOf(withCells('<c r="B2"><v>3</v></c>', cell));
    expect(read).toMatchObject({
      refused: [{ key: 'formula', row: 3, values: { text: formula } }],
    });
    expect(read).not.toHaveProperty('total');
  });

  test.each([
    ['its result', '<c r="B3"><f>1+2</f><v>3</v></c>', 6],
    ['a text of nothing as its result', '<c r="B3" t="str"><f>""</f><v></v></c>', 3],
    ['no formula, and is blank', '<c r="B3" s="2"/>', 3],
  ])('is none where a cell has %s', async (_, cell, total) => {
    expect(await importOf(withCells('<c r="B2"><v>3</v></c>', cell))).toMatchObject({ total });
  });

  test('in a column that is not read does no harm', async () => {
    const cells = ['<c r="B2"><v>3</v></c><c r="C2"><f>1+1</f></c>', '<c r="B3"><v>4</v></c>'];
    expect(await importOf(withCells(...cells))).toMatchObject({ total: 7 });
  });

  test('is found wherever a large sheet is cut in two', async () => {
    const row = (at: number) => `<c r="B${at}"><v>1</v></c>`;
    const rows = Array.from({ length: 5000 }, (_, at) => row(at + 2));
    const { rows: read } = await sheetOf(withCells(...rows, '<c r="B5002"><f>1+2</f></c>'));
    expect(read.at(-1)?.cells.at(-1)).toBe('=1+2');
  });
});

/** A zip file of texts that are not packed. */
function zipOf(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const little = (value: number, size: number) =>
    Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff);
  const bodies: number[][] = [];
  const directory: number[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [title, body] = [encoder.encode(name), encoder.encode(content)];
    const sizes = [...little(crc32(body), 4), ...little(body.length, 4), ...little(body.length, 4)];
    const head = [...little(20, 2), 0, 8, 0, 0, 0, 0, 0, 0, ...sizes, ...little(title.length, 2)];
    const whole = [0x50, 0x4b, 3, 4, ...head, 0, 0, ...title, ...body];
    directory.push(
      0x50,
      0x4b,
      1,
      2,
      20,
      0,
      ...head,
      ...Array<number>(12).fill(0),
      ...little(at, 4),
    );
    directory.push(...title);
    bodies.push(whole);
    at += whole.length;
  }
  const count = little(bodies.length, 2);
  const end = [...count, ...count, ...little(directory.length, 4), ...little(at, 4), 0, 0];
  return Uint8Array.from([...bodies.flat(), ...directory, 0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...end]);
}
