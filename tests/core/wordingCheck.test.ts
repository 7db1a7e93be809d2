import { describe, expect, it, test } from 'vitest';
import { wordingChecks } from '@/lib/catalog/wordingChecks';
import { affectedGroups, offers, type Compensation, type Promised } from '@/lib/core/compensation';
import { compensationText } from '@/lib/core/promiseText';
import { wordingHints } from '@/lib/core/wordingCheck';
import { promiseWords } from '@/components/popup/promiseWords';
import { noon } from '../platform/some';
import { say } from '../components/render';

const hints = (text: string, compensation?: Compensation) =>
  wordingHints(wordingChecks, text, compensation).map(({ id, words }) => [id, words]);

describe('words that a notice had better not have', () => {
  test.each([
    ['全场最优惠', [['most', '最优']]],
    ['销量第一的品牌', [['first', '销量第一']]],
    ['行业第一', [['first', '第一']]],
    ['国家级工艺', [['level', '国家级']]],
    ['顶级原料', [['level', '顶级']]],
    ['独一无二', [['only', '独一无二']]],
    ['100%有效', [['absolute', '100%']]],
    ['绝对放心', [['absolute', '绝对']]],
    ['全网最低价', [['cheapest', '全网最低价']]],
    ['错过不再', [['urgent', '错过不再']]],
    ['全额退款', [['fullRefund', '全额退款']]],
    ['会补差价给您', [['difference', '补差价']]],
    ['送您，送优惠券', [['coupon', '送优惠券']]],
    ['免费换新', [['replacement', '免费换']]],
    ['30 天价保', [['protection', '价保']]],
    ['损坏包赔', [['indemnity', '包赔']]],
    ['假一赔十', [['indemnity', '假一赔十']]],
    ['保证三天到', [['guarantee', '保证']]],
    ['每单赔付20元', [['payment', '赔付20元']]],
    ['现金补偿10元', [['payment', '现金补偿10元']]],
    ['补偿5元红包', [['payment', '补偿5元红包']]],
    ['退一赔三', [['indemnity', '退一赔三']]],
    ['赠送小样', [['gift', '赠送小样']]],
    ['可以退款', [['fullRefund', '可以退款']]],
    ['运费险我们出', [['freight', '运费险我们出']]],
    ['行业首个', [['first', '首个']]],
    ['年度销冠', [['first', '销冠']]],
    [
      '纯天然，永不变质',
      [
        ['absolute', '纯天然'],
        ['absolute', '永不'],
      ],
    ],
    ['万无一失', [['absolute', '万无一失']]],
    ['佣金照常结算', [['settled', '佣金照常结算']]],
    ['千川会自动暂停', [['settled', '千川会自动暂停']]],
  ])('%s', (text, found) => {
    expect(hints(text)).toEqual(found);
  });

  test.each([
    ...['最近下架', '最后一天', '最终以平台为准', '最多两件', '最迟周五', '最新通知'],
    ...['第一时间通知您', '第一步', '第一批订单', '特级初榨橄榄油', '100%棉', '绝对值'],
    ...['以平台规则为准', '正常发货', '请自行暂停', '不参加活动', '保留商品和包装'],
  ])('lets %s be', (text) => {
    expect(hints(text)).toEqual([]);
  });

  test.each([
    '最小起订量 2 件',
    '最低库存 10 件',
    '最快48小时发货',
    '首个工作日',
    '赠送的商品一并寄回',
  ])('lets %s be as well', (text) => expect(hints(text)).toEqual([]));

  describe('about an offer of the compensation', () => {
    const until = Date.parse('2026-12-15T23:59:00+08:00');
    const kept = (...promises: Promised[]): Compensation => ({
      isNone: false,
      promises,
      updatedAt: noon,
    });
    const coupon: Promised = { group: 'openOrders', offer: 'coupon', each: 500, until };
    test.each<[string, Compensation, [string, string][]]>([
      ['补发50元优惠券', kept(coupon), [['otherAmount', '50元']]],
      ['补发5元优惠券', kept(coupon), []],
      ['原价￥9.80，补发5元优惠券', kept(coupon), []],
      ['补发50元优惠券', kept({ ...coupon, each: undefined }), []],
      ['原价9.80元。补发优惠券', kept(coupon), []],
      ['给预售买家发优惠券', kept(coupon), [['toPresale', '预售']]],
      ['给预售买家发优惠券', kept(coupon, { ...coupon, group: 'presale' }), []],
      ['全额退款给预售买家', kept({ group: 'creators', offer: 'refund' }), [['toPresale', '预售']]],
      ['请在 12月20日前领，发优惠券', kept(coupon), [['otherDay', '请在 12月20日']]],
      ['请在 12月15日前领，发优惠券', kept(coupon), []],
      ['将于 11-30 02:00 下架，发优惠券，截至 12-15', kept(coupon), []],
      ['发优惠券，截至 2026-12-16', kept(coupon), [['otherDay', '截至 2026-12-16']]],
      ['发优惠券，截至 12-16', kept({ ...coupon, until: undefined }), []],
    ])('%s: for whom, how much and until when are compared', (text, compensation, found) => {
      expect(hints(text, compensation)).toEqual(found);
    });

    it('lets be what the merchant has written into it', () => {
      expect(hints('每单赔付20元', kept({ ...coupon, note: '每单赔付20元' }))).toEqual([]);
    });

    it('has nothing against its own words', () => {
      for (const group of affectedGroups)
        for (const offer of offers) {
          const own = kept({ group, offer, each: 500, until });
          expect(hints(compensationText(own, promiseWords(say)) ?? '', own)).toEqual([]);
        }
    });
  });

  it('lets a promise be that the compensation has', () => {
    const kept: Compensation = {
      isNone: false,
      promises: [{ group: 'openOrders', offer: 'refund' }],
      updatedAt: noon,
    };
    expect(hints('全额退款，并补差价', kept)).toEqual([['difference', '补差价']]);
  });

  it('says where they stand', () => {
    const text = '😀本店第一';
    const [hint] = wordingHints(wordingChecks, text);
    expect(text.slice(hint?.from, hint?.to)).toBe('第一');
  });

  it('finds in a text of any length what is in it', () => {
    const once = hints('最第一国家级全额退差价保证佣金照常。');
    const often = hints('最第一国家级全额退差价保证佣金照常。'.repeat(1000));
    expect(new Set(often.map(([id]) => id))).toEqual(new Set(once.map(([id]) => id)));
    expect(hints('佣'.repeat(20_000))).toEqual([]);
  });
});
