import type { Plan, PlanState } from '../../state';

export const badges = {
  running: 'processing',
  closing: 'warning',
  closed: 'default',
  delisted: 'default',
} as const satisfies Record<PlanState, string>;

/** The question that the shop asks before it closes a plan. */
export function stopQuestion(plan: Plan) {
  const words =
    plan.strategy === '定向'
      ? '关闭后次日 00:00 生效，此前达人仍可推广。'
      : '关闭后达人将无法继续推广该商品。';
  return { title: '确定取消推广？', words, yes: '确认取消推广' };
}
