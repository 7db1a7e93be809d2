import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeWords } from '@/lib/catalog/timeWords';
import { beijingField, fromBeijingField } from '@/lib/core/beijingField';
import { isRepeat, recurrenceRule, ruleOf, type Repeat } from '@/lib/core/repeat';
import { quickEntryBy, quickProblems } from '@/lib/core/quickEntry';
import { numberOf } from '@/lib/core/timeWords';
import { doubts } from '@/lib/core/timeSense';
import { nextOccurrence } from '@/lib/platform/recurrence';

const at = (text: string) => fromBeijingField(text) ?? Number.NaN;
/** A Tuesday. */
const now = at('2026-11-24T14:02');
const sales = [
  { name: '双12', from: '2026-12-12' },
  { name: '年货节', from: '2027-01-10' },
];
const ahead = { nextOf: nextOccurrence, sales };
const understand = quickEntryBy(
  timeWords,
  sales.map(({ name }) => name),
);
const read = (typed: string, when = now) => understand(typed, when, ahead);
const timeOf = (typed: string, when = now) => {
  const { at: first, problem } = read(typed, when);
  return first === undefined ? problem : beijingField(first);
};

describe('one line says what is to be done, and when', () => {
  test.each([
    ['明天下午三点 通知达人', '2026-11-25T15:00', '通知达人'],
    ['下周一 10:00 对账', '2026-11-30T10:00', '对账'],
    ['11月11日 9点', '2027-11-11T09:00', ''],
    ['11月30日 9点 看库存', '2026-11-30T09:00', '看库存'],
    ['半小时后', '2026-11-24T14:32', ''],
    ['半小时后 回电话', '2026-11-24T14:32', '回电话'],
    ['两个半小时后开会', '2026-11-24T16:32', '开会'],
    ['一个半小时以后 开会', '2026-11-24T15:32', '开会'],
    ['2小时30分钟后 开会', '2026-11-24T16:32', '开会'],
    ['再过10分钟看一眼', '2026-11-24T14:12', '看一眼'],
    ['过一刻钟 看', '2026-11-24T14:17', '看'],
    ['三天后 复盘', '2026-11-27T14:02', '复盘'],
    ['三天后上午十点 复盘', '2026-11-27T10:00', '复盘'],
    ['两周后 复盘', '2026-12-08T14:02', '复盘'],
    ['半个月后 复盘', '2026-12-09T14:02', '复盘'],
    ['一个月后 复盘', '2026-12-24T14:02', '复盘'],
    ['今晚8点 看数据', '2026-11-24T20:00', '看数据'],
    ['今晚 看数据', '2026-11-24T20:00', '看数据'],
    ['明早 看数据', '2026-11-25T09:00', '看数据'],
    ['明早八点半 看数据', '2026-11-25T08:30', '看数据'],
    ['明晚十点一刻 看数据', '2026-11-25T22:15', '看数据'],
    ['大后天中午 看数据', '2026-11-27T12:00', '看数据'],
    ['后天中午一点 看数据', '2026-11-26T13:00', '看数据'],
    ['明天凌晨两点 盯下架', '2026-11-25T02:00', '盯下架'],
    ['明天晚上12点 看', '2026-11-26T00:00', '看'],
    ['今晚1点 盯', '2026-11-25T01:00', '盯'],
    ['明天零点 看', '2026-11-25T00:00', '看'],
    ['明天24:00 看', '2026-11-26T00:00', '看'],
    ['周五 发货', '2026-11-27T09:00', '发货'],
    ['星期日上午 盘点', '2026-11-29T09:00', '盘点'],
    ['礼拜天上午 盘点', '2026-11-29T09:00', '盘点'],
    ['周二 10:00 例会', '2026-12-01T10:00', '例会'],
    ['周二 18:00 例会', '2026-11-24T18:00', '例会'],
    ['这周五下午 例会', '2026-11-27T15:00', '例会'],
    ['下下周三 例会', '2026-12-09T09:00', '例会'],
    ['下个星期天 例会', '2026-12-06T09:00', '例会'],
    ['这周末 盘点', '2026-11-28T09:00', '盘点'],
    ['15号 付款', '2026-12-15T09:00', '付款'],
    ['二十八号 付款', '2026-11-28T09:00', '付款'],
    ['31日 付款', '2026-12-31T09:00', '付款'],
    ['下个月15号 付款', '2026-12-15T09:00', '付款'],
    ['月底 对账', '2026-11-30T09:00', '对账'],
    ['下月底 对账', '2026-12-31T09:00', '对账'],
    ['下个月初 对账', '2026-12-01T09:00', '对账'],
    ['年底 盘点', '2026-12-31T09:00', '盘点'],
    ['明年3月1日 续费', '2027-03-01T09:00', '续费'],
    ['2026-12-01 10:00 续费', '2026-12-01T10:00', '续费'],
    ['2026年12月1号下午2点 续费', '2026-12-01T14:00', '续费'],
    ['12/1 10:00 续费', '2026-12-01T10:00', '续费'],
    ['12-1 续费', '2026-12-01T09:00', '续费'],
    ['2月29日 校准', '2028-02-29T09:00', '校准'],
    ['三点 开会', '2026-11-24T15:00', '开会'],
    ['9点 开会', '2026-11-24T21:00', '开会'],
    ['1点 开会', '2026-11-25T13:00', '开会'],
    ['15：30 开会', '2026-11-24T15:30', '开会'],
    ['明天 下午 ３ 点 开会', '2026-11-25T15:00', '开会'],
    ['提醒我明天下午三点通知达人', '2026-11-25T15:00', '通知达人'],
    ['记得在周五下午发货', '2026-11-27T15:00', '发货'],
    ['明天的下午三点，通知达人', '2026-11-25T15:00', '通知达人'],
    ['通知达人 明天下午三点', '2026-11-25T15:00', '通知达人'],
    ['看第3版主图，后天上午', '2026-11-26T09:00', '看第3版主图'],
    ['大促前7天 备货', '2026-12-05T09:00', '备货'],
    ['大促前一周上午十点 备货', '2026-12-05T10:00', '备货'],
    ['双12前3天 核对活动价', '2026-12-09T09:00', '核对活动价'],
    ['双十二前3天 核对活动价', '2026-12-09T09:00', '核对活动价'],
    ['12.1 续费', '2026-12-01T09:00', '续费'],
    ['下周 10:00 盘点', '2026-11-30T10:00', '盘点'],
    ['下周1 10:00 盘点', '2026-11-30T10:00', '盘点'],
    ['每天 9:00 和 15:00 看', '2026-11-25T09:00', '看'],
    ['下周 盘点', '2026-11-30T09:00', '盘点'],
    ['明天 3pm 看', '2026-11-25T15:00', '看'],
    ['明天 3:30 PM 看', '2026-11-25T15:30', '看'],
    ['明天12am 看', '2026-11-25T00:00', '看'],
    ['明天 12pm 看', '2026-11-25T12:00', '看'],
    ['下个月 盘点', '2026-12-01T09:00', '盘点'],
    ['明天8:00-9:00 开会', '2026-11-25T08:00', '开会'],
    ['明天下午3点到5点 开会', '2026-11-25T15:00', '开会'],
    ['明天上午提醒我看数据', '2026-11-25T09:00', '看数据'],
    ['年货节前两周 备货', '2026-12-27T09:00', '备货'],
  ])('%s', (typed, when, text) => {
    expect(timeOf(typed)).toBe(when);
    expect(read(typed).text).toBe(text);
  });

  test.each<[string, Repeat, string]>([
    ['每天晚8点 看数据', { kind: 'daily', every: 1, clock: [20, 0] }, '2026-11-24T20:00'],
    ['天天 10:00 看数据', { kind: 'daily', every: 1, clock: [10, 0] }, '2026-11-25T10:00'],
    ['每晚10点 看数据', { kind: 'daily', every: 1, clock: [22, 0] }, '2026-11-24T22:00'],
    ['每早9点 看数据', { kind: 'daily', every: 1, clock: [9, 0] }, '2026-11-25T09:00'],
    ['每3天 10:00 看数据', { kind: 'daily', every: 3, clock: [10, 0] }, '2026-11-27T10:00'],
    ['隔天 15:00 看数据', { kind: 'daily', every: 2, clock: [15, 0] }, '2026-11-24T15:00'],
    ['每隔两天 15:00 看', { kind: 'daily', every: 3, clock: [15, 0] }, '2026-11-24T15:00'],
    [
      '每周五晚8点 看库存',
      { kind: 'weekly', every: 1, days: ['FR'], clock: [20, 0] },
      '2026-11-27T20:00',
    ],
    [
      '每周一 10:00 对账',
      { kind: 'weekly', every: 1, days: ['MO'], clock: [10, 0] },
      '2026-11-30T10:00',
    ],
    [
      '每周一三五上午十点 看',
      { kind: 'weekly', every: 1, days: ['MO', 'WE', 'FR'], clock: [10, 0] },
      '2026-11-25T10:00',
    ],
    [
      '每星期一、周四 10:00 看',
      { kind: 'weekly', every: 1, days: ['MO', 'TH'], clock: [10, 0] },
      '2026-11-26T10:00',
    ],
    [
      '每周一到周五 10:00 看',
      { kind: 'weekly', every: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'], clock: [10, 0] },
      '2026-11-25T10:00',
    ],
    [
      '每个工作日 10:00 看',
      { kind: 'weekly', every: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'], clock: [10, 0] },
      '2026-11-25T10:00',
    ],
    [
      '工作日下午五点半 看',
      { kind: 'weekly', every: 1, days: ['MO', 'TU', 'WE', 'TH', 'FR'], clock: [17, 30] },
      '2026-11-24T17:30',
    ],
    [
      '每周末上午 看',
      { kind: 'weekly', every: 1, days: ['SA', 'SU'], clock: [9, 0] },
      '2026-11-28T09:00',
    ],
    [
      '每两周的周五 10:00 看',
      { kind: 'weekly', every: 2, days: ['FR'], clock: [10, 0] },
      '2026-11-27T10:00',
    ],
    [
      '每月15日 10:00 看',
      { kind: 'monthly', every: 1, days: [15], clock: [10, 0] },
      '2026-12-15T10:00',
    ],
    [
      '每个月1号和15号 10:00 看',
      { kind: 'monthly', every: 1, days: [1, 15], clock: [10, 0] },
      '2026-12-01T10:00',
    ],
    [
      '每月最后一天 18:00 对账',
      { kind: 'monthly', every: 1, days: [-1], clock: [18, 0] },
      '2026-11-30T18:00',
    ],
    [
      '每月底下午 对账',
      { kind: 'monthly', every: 1, days: [-1], clock: [15, 0] },
      '2026-11-30T15:00',
    ],
    [
      '每月第一个周一 10:00 对账',
      { kind: 'nth', every: 1, nth: 1, day: 'MO', clock: [10, 0] },
      '2026-12-07T10:00',
    ],
    [
      '每个月最后一个星期五下午三点 盘点',
      { kind: 'nth', every: 1, nth: -1, day: 'FR', clock: [15, 0] },
      '2026-11-27T15:00',
    ],
    [
      '每两个月的第二个周三 10:00 看',
      { kind: 'nth', every: 2, nth: 2, day: 'WE', clock: [10, 0] },
      '2027-01-13T10:00',
    ],
    [
      '每周一10:00到12月31日 看',
      { kind: 'weekly', every: 1, days: ['MO'], clock: [10, 0], until: '2026-12-31' },
      '2026-11-30T10:00',
    ],
    [
      '每天到年底为止 9:00 看',
      { kind: 'daily', every: 1, clock: [9, 0], until: '2026-12-31' },
      '2026-11-25T09:00',
    ],
    [
      '每年11月1日上午十点 看',
      { kind: 'yearly', month: 11, day: 1, clock: [10, 0] },
      '2027-11-01T10:00',
    ],
  ])('%s recurs', (typed, repeat, first) => {
    expect(read(typed).repeat).toEqual(repeat);
    expect(timeOf(typed)).toBe(first);
  });

  test('before every campaign, whatever it is called', () => {
    expect(read('大促前7天 备货')).toMatchObject({ beforeSale: { days: 7, minute: 540 } });
    expect(read('双12前3天 备货').beforeSale).toBeUndefined();
  });
});

describe('what can be read in two ways says so', () => {
  test.each([
    ['明天 通知达人', ['clock']],
    ['今晚 看数据', ['clock']],
    ['明天三点 通知', ['halfDay']],
    ['明天9点 通知', ['halfDay']],
    ['明天12点 通知', ['halfDay']],
    ['明天凌晨15点 通知', ['halfDay']],
    ['明天晚上12点 看', ['midnight']],
    ['11月11日 10:00 看', ['later']],
    ['15号 10:00 看', ['later']],
    ['周二 10:00 看', ['later']],
    ['13:00 看', ['tomorrow']],
    ['每周 10:00 看', ['weekday']],
    ['周一到周五 10:00 看', ['everyWeek']],
    ['周六日 10:00 看', ['everyWeek']],
    ['下周 10:00 看', ['someDay']],
    ['每天 9:00 和 15:00 看', ['first']],
    ['每天上午9点和10点看', ['first']],
    ['月底前一天 10:00 看', ['clock', 'leftover']],
    ['明天 10:00 开始 每天 看', ['leftover']],
    ['周五 10:00 准备 周六的直播', ['leftover']],
    ['明天 10:00 看 三天前的订单', ['leftover']],
    ['每天 10:00 看 到12月31日', ['leftover']],
    ['明天 10:00 看规格 3-1', []],
    ['明天 10:00 看 3点装', ['leftover']],
    ['明天 10:00 看早餐', []],
    ['明天下午三点 通知', []],
    ['明天 09:00 通知', []],
    ['三天后 看', []],
  ])('%s: %j', (typed, said) => {
    expect(read(typed).doubts).toEqual(said);
  });

  test('下周一 said on a Sunday is tomorrow, and may not have been meant so', () => {
    const sunday = at('2026-11-29T10:00');
    expect(timeOf('下周一 10:00 看', sunday)).toBe('2026-11-30T10:00');
    expect(read('下周一 10:00 看', sunday).doubts).toEqual(['week']);
  });

  test('before a campaign, while the calendar has none', () => {
    const none = understand('大促前7天 备货', now, { ...ahead, sales: [] });
    expect(none).toMatchObject({ beforeSale: { days: 7 }, doubts: ['clock', 'noSale'] });
    expect(none.at).toBeUndefined();
  });
});

describe('what cannot be saved says why', () => {
  test.each([
    ['', 'noText'],
    ['   ', 'noText'],
    ['明天下午三点', 'noText'],
    ['通知达人', 'noTime'],
    ['早餐备货', 'noTime'],
    ['买 3 件样品', 'noTime'],
    ['10月新品上架', 'noTime'],
    ['25点 开会', 'noTime'],
    ['三天 复盘', 'noTime'],
    ['3.5折 上架', 'noTime'],
    ['9.9 元活动', 'noTime'],
    ['这周 盘点', 'noTime'],
    ['今天上午 开会', 'past'],
    ['今天 10:00 开会', 'past'],
    ['这周一 开会', 'past'],
    ['2025-01-01 开会', 'past'],
    ['0分钟后 开会', 'past'],
    ['2月30日 开会', 'noDay'],
    ['每月32日 开会', 'noDay'],
    ['每500天 开会', 'noDay'],
    ['2090-01-01 开会', 'far'],
    ['9999天后 开会', 'far'],
    ['大促前90天 备货', 'far'],
  ])('%s: %s', (typed, problem) => {
    expect(read(typed).problem).toBe(problem);
  });

  test('a campaign by its name whose time has just passed: that of next year, and it is said', () => {
    const next = [...sales, { name: '双12', from: '2027-12-12' }];
    const late = understand('双12前3天 上午9点 备货', at('2026-12-10T10:00'), {
      ...ahead,
      sales: next,
    });
    expect([late.at && beijingField(late.at), late.doubts]).toEqual([
      '2027-12-09T09:00',
      ['later'],
    ]);
    const early = understand('双12前3天 上午9点 备货', at('2026-12-01T10:00'), {
      ...ahead,
      sales: next,
    });
    expect([early.at && beijingField(early.at), early.doubts]).toEqual(['2026-12-09T09:00', []]);
  });

  test('a campaign of which no next one is known', () => {
    const before = understand('双12前3天 备货', at('2026-12-20T10:00'), ahead);
    expect(before.problem).toBe('noSale');
  });
});

const pieces = [
  ...Object.keys(timeWords.days),
  ...Object.keys(timeWords.parts),
  ...Object.keys(timeWords.shortDays),
  ...[
    '每',
    '每隔',
    '每周',
    '每月',
    '下周',
    '下个月',
    '周',
    '月',
    '日',
    '号',
    '点',
    '半',
    '刻',
    '后',
  ],
  ...[
    '一',
    '二',
    '两',
    '十',
    '三十一',
    '9',
    '15',
    '31',
    '2026',
    '11',
    ':',
    '/',
    '-',
    ' ',
    '，',
    '的',
  ],
  ...[
    '小时',
    '分钟',
    '天',
    '年',
    '末',
    '底',
    '最后一天',
    '工作日',
    '大促前',
    '双12',
    '前',
    '通知',
    '3',
  ],
];
const lines = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);
const someNow = fc.integer({ min: at('2024-01-01T00:00'), max: at('2035-12-31T23:59') });

test('whatever is typed, whenever: it never throws, and no time is past or out of reach', () => {
  fc.assert(
    fc.property(lines, someNow, (typed, when) => {
      const entry = read(typed, when);
      expect(entry.text.length).toBeLessThanOrEqual(200);
      if (entry.at !== undefined) {
        expect(Number.isInteger(entry.at)).toBe(true);
        expect(entry.at).toBeGreaterThan(when);
        expect(entry.at % 60_000).toBe(0);
      }
      if (entry.repeat) {
        expect(isRepeat(entry.repeat)).toBe(true);
        expect(recurrenceRule.safeParse(ruleOf(entry.repeat, when)).success).toBe(true);
      }
      const isTimed = entry.at !== undefined || entry.beforeSale !== undefined;
      expect(isTimed || entry.problem !== undefined).toBe(true);
      if (entry.problem) expect(quickProblems).toContain(entry.problem);
      for (const doubt of entry.doubts) expect(doubts).toContain(doubt);
    }),
    { numRuns: 3000 },
  );
});

const digits = '零一二三四五六七八九';
const inWords = (count: number): string => {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return digits[ones] ?? '';
  return `${tens > 1 ? digits[tens] : ''}十${ones > 0 ? digits[ones] : ''}`;
};

test('numbers in words are those in digits', () => {
  for (let count = 0; count < 100; count += 1)
    expect(numberOf(inWords(count), timeWords)).toBe(count);
  expect(numberOf('十十', timeWords)).toBeUndefined();
  expect(numberOf('', timeWords)).toBeUndefined();
});

test('a day and an hour are understood however they are written', () => {
  const hour = fc.integer({ min: 0, max: 23 });
  const minute = fc.integer({ min: 0, max: 59 });
  const form = fc.constantFrom(
    (day: string, h: number, m: number) => `${day} ${h}:${String(m).padStart(2, '0')} 看`,
    (day: string, h: number, m: number) => {
      const part = h < 6 ? '凌晨' : h < 12 ? '上午' : h === 12 ? '中午' : h < 18 ? '下午' : '晚上';
      const said = inWords(h > 12 ? h - 12 : h);
      return `${day}${part}${said}点${m === 0 ? '' : `${inWords(m)}分`} 看`;
    },
    (day: string, h: number, m: number) => `看，${day}${h}点${m}分`,
  );
  const days = [
    ['明天', 1],
    ['后天', 2],
    ['大后天', 3],
  ] as const;
  fc.assert(
    fc.property(fc.constantFrom(...days), hour, minute, form, ([day, count], h, m, write) => {
      const typed = write(day, h, m);
      const expected = at('2026-11-24T00:00') + count * 86_400_000 + (h * 60 + m) * 60_000;
      const { at: first, text, doubts: said } = read(typed);
      expect(text).toBe('看');
      // Without a half of the day, one of both is meant, and that is said.
      if (said.includes('halfDay')) expect(Math.abs((first ?? 0) - expected) % 43_200_000).toBe(0);
      else expect(first).toBe(expected);
    }),
    { numRuns: 500 },
  );
});
