// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refusals } from '@/lib/catalog/refusals';
import type { ActionKind } from '@/lib/core/action';
import { explained } from '@/lib/core/refusal';
import { lookBefore } from '@/lib/page/before';
import { watchOutcome, type Outcome } from '@/lib/page/outcome';
import { inOneGo } from '@/lib/page/walk';
import { someHold } from '../platform/some';

const tell = vi.fn<(outcome: Outcome) => void>();
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  document.body.innerHTML = '';
});
afterEach(() => {
  end.abort();
  tell.mockReset();
  vi.useRealTimers();
});

const said = async (action: ActionKind, words: string) => {
  const hold = someHold({ action });
  const question = { isOpen: () => false, isLooking: () => false, isAnswered: () => false };
  const before = inOneGo(lookBefore(hold, []));
  watchOutcome(hold, before, () => false, question, tell, end.signal);
  const toast = `<div class="auxo-message">${words}</div>`;
  document.body.insertAdjacentHTML('beforeend', toast);
  await vi.advanceTimersByTimeAsync(1);
};

// What a merchant can meet, word for word (domain.md §3).
test.each<[ActionKind, string]>([
  ['off-shelf', '商品正在参加平台活动，无法下架商品'],
  ['off-shelf', '下架失败，该商品正在参加平台秒杀-抖in好物池（自播专入），暂不支持下架'],
  ['off-shelf', '奖品商品不支持下架'],
  ['off-shelf', '【重复操作】商品操作重复，当前状态：下架'],
  ['off-shelf', '商户状态不合法'],
  ['off-shelf', '2010401:请求被限流, 请稍后再试'],
  ['stop-promotion', '当天截止的计划不支持关停'],
  ['stop-promotion', '该计划禁止删除'],
  ['stop-promotion', '可见状态作者不允许删除'],
  ['stop-promotion', '商家已被关闭推广，无法使用平台功能'],
  ['stop-promotion', '店铺未加入联盟'],
  ['leave-alliance', '店铺未加入联盟'],
])('after %s, “%s” is a refusal, and explained', async (action, words) => {
  await said(action, words);
  expect(tell).toHaveBeenCalledExactlyOnceWith({ kind: 'refused', words });
  expect(explained(words, refusals)).toBeDefined();
});

test('that the shop has left is no refusal', async () => {
  await said('leave-alliance', '退出成功，店铺未加入精选联盟');
  expect(tell).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'done' }));
});
