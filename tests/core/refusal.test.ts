import { expect, test } from 'vitest';
import { refusals } from '@/lib/catalog/refusals';
import { explained } from '@/lib/core/refusal';

// The platform's words as domain.md §3 has them.
test.each([
  ['商品正在参加平台活动，无法下架商品', 'campaign'],
  ['下架失败，该商品正在参加平台秒杀-抖in好物池（自播专入），暂不支持下架', 'campaign'],
  ['奖品商品不支持下架', 'prize'],
  ['【重复操作】商品操作重复，当前状态：下架', 'repeated'],
  ['商户状态不合法', 'shopState'],
  ['2010401:请求被限流, 请稍后再试', 'limited'],
  ['当天截止的计划不支持关停', 'endsToday'],
  ['该计划禁止删除', 'running'],
  ['可见状态作者不允许删除', 'visibleCreator'],
  ['商家已被关闭推广，无法使用平台功能', 'shopClosed'],
  ['店铺未加入联盟', 'notInAlliance'],
  ['系统异常', undefined],
])('%s is explained as %s', (words, id) => {
  expect(explained(words, refusals)?.id).toBe(id);
});
