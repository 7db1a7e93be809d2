// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactField } from '@/lib/core/fact';
import { beginReading } from '@/lib/page/columns';
import { entryOf } from '@/lib/page/entry';
import { factsIn } from '@/lib/page/facts';
import { page } from './some';

interface Column {
  head: string;
  text: string;
  field?: FactField;
}

const digits = (most: number) => fc.integer({ min: 0, max: most });
const yuan = digits(9_999_999).map((cents) => `￥${(cents / 100).toFixed(2)}`);
const column = (field: FactField, heads: string[], text: fc.Arbitrary<string>) =>
  fc.record<Column>({ head: fc.constantFrom(...heads), text, field: fc.constant(field) });

/** A column of each field, as backends write it. */
const known = fc.tuple(
  column('price', ['价格', '售卖价', '单价(元)'], yuan),
  column('stock', ['总库存', '库存', '库存（件）'], digits(99_999_999).map(String)),
  column('sales', ['总销量', '累计销量', '销量'], digits(9_999_999).map(String)),
  column('status', ['商品状态', '售卖状态'], fc.constantFrom('售卖中', '已售罄', '在售')),
  column(
    'commission',
    ['佣金率', '佣金比例'],
    digits(80).map((rate) => `${rate}%`),
  ),
  column('creators', ['达人数', '带货达人数'], digits(9999).map(String)),
  column('promotion', ['推广状态'], fc.constantFrom('推广中', '已关闭')),
  column(
    'listedAt',
    ['上架时间', '创建时间'],
    digits(27).map((day) => `2026/05/${String(day + 1).padStart(2, '0')} 01:21:16`),
  ),
);
const other = fc.record<Column>({
  head: fc.constantFrom('质量分', '操作', '备注', '序号', '类目'),
  text: fc.constantFrom('优秀 88', '编辑 下架', '-', '7', '食品 > 零食'),
});

/** Some of the fields and of what is none, in any order. */
const columns = fc
  .tuple(
    known.chain((all) => fc.subarray(all, { minLength: 1 })),
    fc.array(other, { maxLength: 3 }),
  )
  .chain(([some, others]) =>
    fc.shuffledSubarray([...some, ...others], { minLength: some.length + others.length }),
  );

const cells = (tag: string, texts: readonly string[]) =>
  texts.map((text) => `<${tag}>${text}</${tag}>`).join('');
const parts = (role: string, texts: readonly string[]) =>
  texts.map((text) => `<div role="${role}">${text}</div>`).join('');
const id = '3819266189016826169';

/** The same columns in all kinds of tables; the row that is read is `#it`. */
const tables: Record<string, (heads: string[], texts: string[]) => string> = {
  'one table': (heads, texts) =>
    `<table><thead><tr>${cells('th', heads)}</tr></thead><tbody><tr id="it">${cells('td', texts)}</tr></tbody></table>`,
  'rows without height first': (heads, texts) =>
    `<table><thead><tr>${cells('th', heads)}</tr></thead><tbody><tr aria-hidden="true">${'<td></td>'.repeat(texts.length)}</tr><tr id="it">${cells('td', texts)}</tr></tbody></table>`,
  'head and body apart': (heads, texts) =>
    `<div class="t-table"><div class="t-table-header"><table><thead><tr>${cells('th', heads)}</tr></thead></table></div><div class="t-table-body"><table><tbody><tr id="it">${cells('td', texts)}</tr></tbody></table></div></div>`,
  'blocks with roles': (heads, texts) =>
    `<div role="table"><div role="row">${parts('columnheader', heads)}</div><div role="row" id="it">${parts('cell', texts)}</div></div>`,
};

const product = (text: string) => `<a>手工麻花 独立包装</a><span>ID：${text}</span>`;

const factsOn = (html: string) => {
  const reading = beginReading(1);
  return factsIn(entryOf(page(html), reading), reading);
};

describe.each(Object.entries(tables))('%s', (_, table) => {
  test('says of each field what its column says, of every one that stands there and of no other, in whatever order', () => {
    fc.assert(
      fc.property(columns, (all) => {
        const heads = ['商品信息', ...all.map(({ head }) => head)];
        const facts = factsOn(table(heads, [product(id), ...all.map(({ text }) => text)]));
        const read = facts.flatMap(({ field, value }) => (value ? [[field, value]] : []));
        const shown = all.flatMap(({ field, text }) => (field ? [[field, text]] : []));
        expect(Object.fromEntries(read)).toEqual(Object.fromEntries(shown));
      }),
      { numRuns: 150 },
    );
  });

  test('never says what does not stand there, whatever does, and never throws', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '价格',
        '库存：',
        '￥',
        '1.2万',
        '12,34',
        '售卖中 已下架',
        '10% 8%',
        '\u200b',
      ),
    );
    const escaped = anything.map((text) => text.replace(/[<>&]/g, ' '));
    const plain = (text: string) => text.normalize('NFKC').replace(/[\s\u200b]/g, '');
    fc.assert(
      fc.property(fc.array(fc.tuple(escaped, escaped), { minLength: 1, maxLength: 8 }), (pairs) => {
        const [heads, texts] = [0, 1].map((at) => pairs.map((pair) => pair[at] ?? ''));
        const html = table(heads ?? [], texts ?? []);
        const facts = factsOn(html);
        const shown = plain(document.body.textContent ?? '');
        for (const { field, value } of facts)
          for (const piece of field === 'marks' ? (value ?? '').split('、') : [value ?? ''])
            for (const word of piece.split(/\s+/)) expect(shown).toContain(plain(word));
      }),
      { numRuns: 200 },
    );
  });
});
