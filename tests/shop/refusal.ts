import { beijingDay, type Instant } from './beijing.ts';
import type { Lock, Plan, ShopState, What } from './state.ts';

const locked: Record<Lock, string> = {
  campaign: '商品正在参加平台活动，无法下架商品',
  flashSale: '下架失败，该商品正在参加平台秒杀-抖in好物池（自播专入），暂不支持下架',
  prize: '奖品商品不支持下架',
};

/** Why the shop would refuse this one id, or undefined. The words are the platform's (domain.md §3). */
export function refusal(state: ShopState, what: What, id: string, at: Instant): string | undefined {
  if (what === 'leave-alliance') return state.departed.has(id) ? '店铺未加入联盟' : undefined;
  const plan = state.plans.get(id);
  if (what === 'stop-promotion' || what === 'resume-promotion' || what === 'delete-plan')
    return plan ? planRefusal(plan, what, at) : '计划不存在';
  const product = state.products.get(id);
  if (!product) return '商品不存在';
  if (what === 'on-shelf')
    return product.shelf === 'offline' ? undefined : '【重复操作】商品操作重复，当前状态：上架';
  if (what === 'delete') return product.shelf === 'offline' ? undefined : '商品未下架，无法删除';
  if (product.shelf === 'offline') return '【重复操作】商品操作重复，当前状态：下架';
  return product.lock && locked[product.lock];
}

function planRefusal(plan: Plan, what: What, at: Instant): string | undefined {
  const runs = plan.state === 'running' || plan.state === 'closing';
  if (what === 'delete-plan') return runs ? '该计划禁止删除' : undefined;
  if (what === 'resume-promotion') return plan.state === 'running' ? '计划已在投放中' : undefined;
  if (plan.state !== 'running') return '计划已关闭，请勿重复操作';
  const endsToday = plan.strategy === '定向' && beijingDay(plan.until) === beijingDay(at);
  return endsToday ? '当天截止的计划不支持关停' : undefined;
}
