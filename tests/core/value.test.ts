import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agree, endIn, valueIn, type Currency, type Unit, type Value } from '@/lib/core/value';

const money = (from: number, to?: number, currency?: Currency): Value => ({
  unit: 'money',
  from,
  to,
  currency,
});
const yuan = (from: number, to = from) => money(from, to, 'CNY');
const count = (size: number, step = 1): Value => ({ unit: 'count', count: size, step });
const single = (percent: number) => ({ least: percent, most: percent });
const rate = (now: number): Value => ({ unit: 'rate', now: single(now) });
const coming = (
  next: number,
  now?: number,
  from: 'next-day' | 'unknown' | number = 'next-day',
): Value => ({
  unit: 'rate',
  now: now === undefined ? undefined : single(now),
  next: { ...single(next), from },
});
const instant = (text: string): Value => ({ unit: 'instant', at: Date.parse(text) });

describe('money is read in hundredths', () => {
  test.each<[string, Value | undefined]>([
    ['￥9.80 ~ ￥15.80', yuan(980, 1580)],
    ['￥9.80～￥15.80', yuan(980, 1580)],
    ['¥9.80-¥15.80', yuan(980, 1580)],
    ['9.80-15.80元', yuan(980, 1580)],
    ['9.8 至 15.8 元', yuan(980, 1580)],
    ['￥9.80 – ￥15.80', yuan(980, 1580)],
    ['¥9.80', yuan(980)],
    ['￥ 9.80', yuan(980)],
    ['￥９．８０', yuan(980)],
    ['￥\u20099.80', yuan(980)],
    ['￥1,299.00', yuan(129_900)],
    ['￥1,299,000', yuan(129_900_000)],
    ['￥1\u2009299.00', yuan(129_900)],
    ['19.9元', yuan(1990)],
    ['19.9元/件', yuan(1990)],
    ['人民币 9.80', yuan(980)],
    ['9.9元起', money(990, undefined, 'CNY')],
    ['￥9.9起', money(990, undefined, 'CNY')],
    ['￥1.2万', yuan(1_200_000)],
    ['1-2万', money(1_000_000, 2_000_000)],
    ['$12.50', money(1250, 1250, 'USD')],
    ['US$1,200', money(120_000, 120_000, 'USD')],
    ['9.80', money(980, 980)],
    ['0', money(0, 0)],
    ['￥0.10', yuan(10)],
    ['￥0.29', yuan(29)],
    ['￥9.80 划线价 ￥19.80', yuan(980)],
    ['到手价:9.8', money(980, 980)],
    ['Rp12.500', undefined],
    ['Rp 12.500', undefined],
    ['-￥5', undefined],
    ['￥1,29', undefined],
    ['1.2.3', undefined],
    ['9.80 ~ 5.00', undefined],
    ['12:30', undefined],
    ['10%', undefined],
    ['19.9元/2件', undefined],
    ['3819266189016826169', undefined],
    ['免费', undefined],
    ['-', undefined],
    ['', undefined],
  ])('%j', (text, value) => expect(valueIn('money', text)?.value).toEqual(value));
});

describe('a count is read with how exact it is', () => {
  test.each<[string, Value | undefined]>([
    ['199', count(199)],
    ['199 件', count(199)],
    ['库存199件', count(199)],
    ['19999877 修改', count(19_999_877)],
    ['12,345', count(12_345)],
    ['12，345', count(12_345)],
    ['1,234,567', count(1_234_567)],
    ['12\u2009345', count(12_345)],
    ['１９９', count(199)],
    ['1.2万', count(12_000, 1000)],
    ['1.23万', count(12_300, 100)],
    ['1 万', count(10_000, 10_000)],
    ['1.2w', count(12_000, 1000)],
    ['1.2W', count(12_000, 1000)],
    ['3千', count(3000, 1000)],
    ['5k', count(5000, 1000)],
    ['1.5亿', count(150_000_000, 10_000_000)],
    ['2百万', count(2_000_000, 1_000_000)],
    ['1万+', count(10_000, 10_000)],
    ['999+', count(999, 999)],
    ['0', count(0)],
    ['112 100%好评', count(112)],
    ['100%好评 112', count(112)],
    ['860 units', count(860)],
    ['-5', undefined],
    ['−5', undefined],
    ['12.5', undefined],
    ['1,2345', undefined],
    ['12 345', undefined],
    ['199/300', undefined],
    ['3-5', undefined],
    ['￥35', undefined],
    ['35元', undefined],
    ['5kg', undefined],
    ['2026/05/12', undefined],
    ['12:30', undefined],
    ['3819266189016826169', undefined],
    ['暂无', undefined],
  ])('%j', (text, value) => expect(valueIn('count', text)?.value).toEqual(value));
});

describe('a rate says what holds now and what is to come', () => {
  test.each<[string, Value | undefined]>([
    ['12.5%', rate(12.5)],
    ['１２．５％', rate(12.5)],
    ['10 %', rate(10)],
    ['10%~20%', { unit: 'rate', now: { least: 10, most: 20 } }],
    ['5-20%', { unit: 'rate', now: { least: 5, most: 20 } }],
    ['10%（立即生效）', rate(10)],
    ['10% 次日生效 8%', coming(8, 10)],
    ['8% 次日生效 10%', coming(10, 8)],
    ['10%（次日生效 8%）', coming(8, 10)],
    ['10% 8%（次日生效）', coming(8, 10)],
    ['10% 明日生效12%', coming(12, 10)],
    ['10%，T+1 生效 8%', coming(8, 10)],
    ['次日生效 8%', coming(8)],
    ['8% 次日生效', coming(8)],
    ['8% 待生效', coming(8, undefined, 'unknown')],
    ['10% 将要生效 8% 2026-11-25 00:00', coming(8, 10, Date.parse('2026-11-24T16:00:00Z'))],
    ['10% 2026/11/25 00:00 生效 8%', coming(8, 10, Date.parse('2026-11-24T16:00:00Z'))],
    ['10', undefined],
    ['未设置', undefined],
  ])('%j', (text, value) => expect(valueIn('rate', text)?.value).toEqual(value));
});

describe('an instant is in Beijing time', () => {
  test.each<[string, Value | undefined]>([
    ['2026/05/12 01:21:16 售卖中', instant('2026-05-12T01:21:16+08:00')],
    ['2026-05-12 01:21', instant('2026-05-12T01:21:00+08:00')],
    ['2026-05-12', instant('2026-05-12T00:00:00+08:00')],
    ['2026年5月12日 01:21', instant('2026-05-12T01:21:00+08:00')],
    ['2026.5.12', instant('2026-05-12T00:00:00+08:00')],
    ['２０２６-０５-１２', instant('2026-05-12T00:00:00+08:00')],
    ['2026-05-12T01:21:16Z', instant('2026-05-12T01:21:16Z')],
    ['2026-05-12T01:21:16.123+09:00', instant('2026-05-12T01:21:16+09:00')],
    ['2028-02-29', instant('2028-02-29T00:00:00+08:00')],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-05-12 25:00', undefined],
    ['刚刚', undefined],
  ])('%j', (text, value) => expect(valueIn('instant', text)?.value).toEqual(value));

  test.each([
    ['有效期 2026/10/15 14:02:00 – 2026/12/15 00:00:00', '2026/12/15 00:00:00'],
    ['2026-10-15 至 2026-12-15', '2026-12-15'],
    ['2026-10-15-2026-12-15', '2026-12-15'],
    ['2026年10月15日~2026年12月15日', '2026年12月15日'],
    ['截止时间 2026-12-15 23:59', '2026-12-15 23:59'],
    ['有效期至 ２０２６-１２-１５', '２０２６-１２-１５'],
    ['有效期 – 2026-12-15', '2026-12-15'],
    // It may be the day on which it begins.
    ['有效期 2026-12-15', undefined],
    ['投放时间 2026-12-15 起', undefined],
    ['有效期 2026-12-15 –', undefined],
    ['截止时间 2026-11-15 至 12-15', undefined],
    ['2026-12-15 至 2026-10-15', undefined],
    ['2026-10-15 至 2026-02-30', undefined],
    ['2026-10-15 至 2026-11-15，2026-12-15', undefined],
    ['长期有效', undefined],
  ])('%j holds until %j', (text, end) => expect(endIn(text)).toBe(end));

  test.each(['05-12', '05-12 01:21', '5月12日'])('is unknown without a year: %s', (text) => {
    expect(valueIn('instant', `${text} 售卖中`)).toEqual({ text, value: undefined });
  });
});

test.each<[Unit, string, string]>([
  ['money', '到手 ￥9.80 ~ ￥15.80 满减', '￥9.80 ~ ￥15.80'],
  ['money', '￥９．８０', '￥９．８０'],
  ['count', '共１２，３４５件', '１２，３４５'],
  ['rate', '10%（次日生效 8%） 修改', '10%（次日生效 8%）'],
  ['rate', '当前 10% 将要生效 8% 2026-11-25 00:00 编辑', '10% 将要生效 8% 2026-11-25 00:00'],
  ['instant', '于 2026/05/12 01:21:16 上架', '2026/05/12 01:21:16'],
])('%s keeps the text as the page has it: %s', (unit, text, kept) => {
  expect(valueIn(unit, text)?.text).toBe(kept);
});

describe('two texts agree', () => {
  test.each<[Unit, string, string, boolean]>([
    ['count', '1.2万', '12,034', true],
    ['count', '1.2万', '13,000', false],
    ['count', '1万+', '15,400', true],
    ['count', '199', '199 件', true],
    ['count', '199', '200', false],
    ['money', '￥9.80', '9.8', true],
    ['money', '￥9.80', '￥9.80 ~ ￥15.80', false],
    ['rate', '10%', '10.0%', true],
    ['rate', '10%', '10% 次日生效 8%', false],
    ['instant', '2026/05/12 01:21:00', '2026-05-12 01:21', true],
  ])('%s %s and %s: %s', (unit, one, other, isSame) => {
    expect(agree(valueIn(unit, one)?.value, valueIn(unit, other)?.value)).toBe(isSame);
  });
});

describe('for any text', () => {
  const units: Unit[] = ['money', 'count', 'rate', 'instant'];
  const pieces = fc.constantFrom(
    ...['￥', '¥', '$', '元', '%', '％', '万', '亿', 'w', '起', '~', '-', '/', ':', '.', ',', '，'],
    ...['次日生效', '2026', '05', '12', '0', '9', '９', ' ', '\u2009', '\u200b', '年', '月', '日'],
  );
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
  );

  test('nothing throws, and what is found stands in the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const unit of units) {
          const found = valueIn(unit, text);
          if (!found) continue;
          expect(found.text).not.toBe('');
          expect(text).toContain(found.text);
          for (const part of Object.values(found.value ?? {}))
            if (typeof part === 'number') expect(Number.isFinite(part) && part >= 0).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a price that is written is the price that is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const text = `￥${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
        expect(valueIn('money', text)?.value).toEqual(yuan(cents));
      }),
    );
  });

  test('a count that is written is the count that is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (size) => {
        expect(valueIn('count', size.toLocaleString('en-US'))?.value).toEqual(count(size));
        expect(valueIn('count', `总库存 ${size} 件`)?.value).toEqual(count(size));
      }),
    );
  });

  test('a text of a megabyte is read from its beginning', () => {
    for (const text of ['9'.repeat(1e6), '9,'.repeat(5e5), '9% '.repeat(3e5), '2026-'.repeat(2e5)])
      for (const unit of units)
        expect(valueIn(unit, text)).toEqual(valueIn(unit, text.slice(0, 400)));
  });
});
