import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { amountIn, timeIn } from '@/lib/core/hourCell';
import { salesIn } from '@/lib/core/salesImport';
import { layoutOf } from '@/lib/core/salesTable';
import type { Sheet } from '@/lib/core/sheet';

const sheetOf = (...lines: string[]): Sheet => ({
  file: 'sales.csv',
  rows: lines
    .map((line, index) => ({ number: index + 1, cells: line.split('|').map((at) => at.trim()) }))
    .filter(({ cells }) => cells.some(Boolean)),
});
/** What is made of a file without anybody choosing columns. */
const imported = (...lines: string[]) => {
  const sheet = sheetOf(...lines);
  const layout = layoutOf(sheet);
  if (!layout) throw new Error('no column of times');
  return { layout, read: salesIn(sheet, layout, layout.guess) };
};
const readOf = (...lines: string[]) => {
  const { read } = imported(...lines);
  if ('refused' in read) throw new Error(JSON.stringify(read.refused));
  return read;
};
const refusedOf = (...lines: string[]) => {
  const { read } = imported(...lines);
  return 'refused' in read ? read.refused : undefined;
};

describe('a cell', () => {
  test.each([
    ['2026/05/12 01:21:16', { day: '2026-05-12', hour: 1 }],
    ['2026/5/12 1:21', { day: '2026-05-12', hour: 1 }],
    ['2026-05-12T23:59:59', { day: '2026-05-12', hour: 23 }],
    ['2026年5月12日 14:00', { day: '2026-05-12', hour: 14 }],
    ['2026年5月12日14时', { day: '2026-05-12', hour: 14 }],
    ['2026/5/12 下午 2:21:16', { day: '2026-05-12', hour: 14 }],
    ['2026/5/12 上午 12:05:00', { day: '2026-05-12', hour: 0 }],
    ['2026-05-12 14:00-15:00', { day: '2026-05-12', hour: 14 }],
    ['2026-05-12 14:00~14:59', { day: '2026-05-12', hour: 14 }],
    ['20260512', { day: '2026-05-12' }],
    ['2026051223', { day: '2026-05-12', hour: 23 }],
    ['20260512 23:10:00', { day: '2026-05-12', hour: 23 }],
    ['２０２６／０５／１２　０１：２１', { day: '2026-05-12', hour: 1 }],
    ['2026-05-12', { day: '2026-05-12' }],
    ['周一', { weekday: 0 }],
    ['星期天 14点', { weekday: 6, hour: 14 }],
    ['14', { hour: 14, isBare: true }],
    ['14点', { hour: 14, isBare: false }],
    ['00:00-01:00', { hour: 0, isBare: false }],
    ['9时-10时', { hour: 9, isBare: false }],
    ['23:00:00', { hour: 23, isBare: false }],
    ['晚上8点', { hour: 20, isBare: false }],
    ['2026-02-30 10:00', 'noDay'],
    ['20260230', 'noDay'],
    ['05-12 10:00', 'noYear'],
    ['5月12日 10:00', 'noYear'],
    ['05-12', 'noYear'],
    ['24:00', 'noHour'],
    ['2026-05-12 25点', 'noHour'],
    ['=NOW()', 'formula'],
    ['3819266189016826169', 'noTime'],
    ['密封胶泥9.8发', 'noTime'],
    ['', 'noTime'],
  ])('with %s says the time %j', (text, time) => {
    expect(timeIn(text)).toEqual(time);
  });

  test.each([
    ['1.2万', 12_000, false],
    ['12,034', 12_034, false],
    ['￥1,234.50', 1234.5, true],
    ['99.9元', 99.9, true],
    ['12.345', 12.345, false],
    ['3件', 3, false],
    ['１２', 12, false],
  ])('with %s says the amount %d', (text, amount, isMoney) => {
    expect(amountIn(text)).toEqual({ amount, isMoney, isBlank: false });
  });

  test.each(['', '-', '--', '—', '无'])('with “%s” says that there was nothing', (text) => {
    expect(amountIn(text)).toEqual({ amount: 0, isMoney: false, isBlank: true });
  });

  test.each([
    ['=SUM(B2:B9)', 'formula'],
    ['-3', 'negative'],
    ['(3)', 'negative'],
    ['10-20', 'notNumber'],
    ['12%', 'notNumber'],
    ['112 100%好评', 'notNumber'],
    ['3819266189016826169', 'notNumber'],
    ['好', 'notNumber'],
  ])('with %s says no amount, and why', (text, key) => expect(amountIn(text)).toBe(key));

  test('with anything at all is read or refused, never broken', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'binary' }), (text) => {
        const time = timeIn(text);
        if (typeof time === 'object' && time.hour !== undefined) {
          expect(time.hour).toBeGreaterThanOrEqual(0);
          expect(time.hour).toBeLessThanOrEqual(23);
        }
        const amount = amountIn(text);
        if (typeof amount === 'object') expect(amount.amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a file', () => {
  test('of orders counts each row, or what its column of pieces says', () => {
    const orders = [
      '订单编号 | 支付时间',
      '4912345678901234567 | 2026/05/12 01:21:16',
      '4912345678901234568 | 2026/05/12 01:40:00',
      '4912345678901234569 | 2026/05/13 14:00:00',
    ];
    expect(imported(...orders).layout.guess).toEqual({ time: 1 });
    expect(readOf(...orders)).toMatchObject({ total: 3, rows: 3, days: 2, measure: 'count' });

    const pieces = orders.map((line, index) => `${line} | ${index === 0 ? '商品数量' : index}`);
    expect(imported(...pieces).layout.guess).toEqual({ time: 1, value: 2 });
    const { units, total } = readOf(...pieces);
    expect(total).toBe(6);
    // 2026-05-12 was a Tuesday.
    expect(units[24 + 1]).toBe(3);
    expect(units[48 + 14]).toBe(3);
    expect(units[24 + 2]).toBe(0);
    expect(units[0]).toBeNull();
  });

  test('with its hours in a column of their own is read by both', () => {
    const read = readOf(
      '日期 | 小时 | 成交金额',
      '2026-05-12 | 1 | ￥10.50',
      '2026-05-19 | 1 | ￥20.50',
      '2026-05-19 | 2 | -',
    );
    expect(read).toMatchObject({ measure: 'money', total: 31, days: 8, blanks: 1 });
    // Two Tuesdays: the mean of both.
    expect(read.units[24 + 1]).toBe(15.5);
    // A Wednesday between them, on which nothing was sold.
    expect(read.units[48 + 1]).toBe(0);
  });

  test('whose hours are spans of bare numbers is read where its head says hours', () => {
    const spans = ['2026-05-12 | 0-1 | 3', '2026-05-12 | 9-10 | 4', '2026-05-12 | 23-24 | 5'];
    const { units } = readOf('日期 | 时段 | 件数', ...spans);
    expect([units[24], units[24 + 9], units[24 + 23]]).toEqual([3, 4, 5]);
    expect(() => readOf('日期 | 件数', '05-12 | 3', '05-13 | 4')).toThrow('no column of times');
  });

  test('of weekdays, or of hours alone, is read as what it is', () => {
    const weekdays = readOf('星期 | 时段 | 件数', '周一 | 9点 | 3', '周日 | 10点 | 4');
    expect([weekdays.units[9], weekdays.units[6 * 24 + 10], weekdays.units[24]]).toEqual([
      3,
      4,
      null,
    ]);
    expect(weekdays.days).toBeUndefined();
    const hours = readOf('小时 | 件数', '0 | 1', '1 | 2', '2 | 3');
    expect([hours.units[2], hours.units[6 * 24 + 2]]).toEqual([3, 3]);
  });

  test('may have titles above its heads, blank lines, and sums below, which are told', () => {
    const { layout, read } = imported(
      '分时数据',
      '导出时间 | 2026-11-24 14:02',
      '',
      '统计时间 | 支付件数',
      '2026-05-12 00:00 | 3',
      '2026-05-12 01:00 | 4',
      '2026-05-12 02:00 | 0',
      '合计 | 7',
    );
    expect(layout.heads).toEqual(['统计时间', '支付件数']);
    expect(read).toMatchObject({ rows: 3, sums: 1, total: 7 });
  });

  test('of which one row cannot be read is refused as a whole, with the row', () => {
    expect(
      refusedOf(
        '支付时间 | 数量',
        '2026/05/12 01:21:16 | 1',
        '2026/02/30 01:21:16 | 1',
        '05-12 01:21 | 1',
        '2026/05/12 02:00:00 | =A1',
        '2026/05/12 03:00:00 | 很多',
        '2026/05/12 04:00:00 | -2',
        '周一 05:00 | 2',
        '2026/05/12 06:00:00 | 2',
      ),
    ).toEqual([
      { key: 'noDay', row: 3, values: { text: '2026/02/30 01:21:16' } },
      { key: 'noYear', row: 4, values: { text: '05-12 01:21' } },
      { key: 'formula', row: 5, values: { text: '=A1' } },
      { key: 'notNumber', row: 6, values: { text: '很多' } },
      { key: 'negative', row: 7, values: { text: '-2' } },
      { key: 'mixed', row: 8, values: { text: '周一 05:00' } },
    ]);
  });

  test.each(['2026/02/30 01:00 | 1', '很多 | 1', ' | 1'])(
    'of which the first row is bad (%s) is refused with that row',
    (bad) => {
      const good = ['2026/05/12 01:00 | 1', '2026/05/12 02:00 | 1', '2026/05/12 03:00 | 1'];
      expect(refusedOf('支付时间 | 数量', bad, ...good)?.[0]?.row).toBe(2);
    },
  );

  test('with many such rows tells twenty of them and how many there are', () => {
    const bad = Array.from({ length: 50 }, () => '2026-05-12 03:00 | 很多');
    const { read } = imported(
      '时间 | 数量',
      '2026-05-12 01:00 | 1',
      '2026-05-12 02:00 | 1',
      ...bad,
    );
    if (!('refused' in read)) throw new Error('was read');
    expect([read.refused.length, read.count]).toEqual([20, 50]);
  });

  test('of days without hours, or of nothing, is refused for what it lacks', () => {
    const days = ['2026-05-12', '2026-05-13', '2026-05-14'].map((day) => `${day} 00:00:00 | 5`);
    expect(refusedOf('日期 | 件数', ...days)).toEqual([{ key: 'noHours', values: {} }]);
    expect(refusedOf('时间 | 件数', '2026-05-12 01:00 | 0')).toEqual([
      { key: 'nothing', values: {} },
    ]);
    expect(refusedOf('日期 | 件数', '2026-05-12 | 5')?.[0]).toMatchObject({
      key: 'noHour',
      row: 2,
    });
  });

  test('without a column of times has no layout', () => {
    expect(layoutOf(sheetOf('商品 | 件数', '密封胶泥 | 3', '胶水 | 4'))).toBeUndefined();
    expect(layoutOf({ file: 'x', rows: [] })).toBeUndefined();
  });

  test('is shared out over the week without loss, whatever days it has', () => {
    const rows = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 40 }),
        hour: fc.nat({ max: 23 }),
        count: fc.nat({ max: 99 }),
      }),
      { minLength: 3, maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const lines = all.map(({ day, hour, count }) => {
          const text = new Date(Date.UTC(2026, 1, 1 + day, hour)).toISOString();
          return `${text.slice(0, 10)} ${text.slice(11, 16)} | ${count}`;
        });
        const sheet = sheetOf('时间 | 件数', ...lines);
        const read = salesIn(
          sheet,
          { first: 1, heads: ['时间', '件数'], guess: { time: 0 } },
          { time: 0, value: 1 },
        );
        if ('refused' in read) return;
        const times = Array.from({ length: read.days ?? 0 }, (_, index) => index);
        const first = Date.parse(`${read.from}T00:00:00Z`);
        const total = times.reduce((sum, index) => {
          const weekday = (new Date(first + index * 86_400_000).getUTCDay() + 6) % 7;
          const day = read.units.slice(weekday * 24, weekday * 24 + 24);
          return sum + day.reduce<number>((of, at) => of + (at ?? 0), 0);
        }, 0);
        expect(total).toBeCloseTo(read.total, 6);
      }),
    );
  });
});
