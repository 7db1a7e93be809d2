import { describe, expect, it, test } from 'vitest';
import { wordingChecks } from '@/lib/catalog/wordingChecks';
import type { Compensation } from '@/lib/core/compensation';
import { wordingHints } from '@/lib/core/wordingCheck';
import { noon } from '../platform/some';

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
