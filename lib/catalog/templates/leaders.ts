import type { Template } from '../../core/template';

/** For those who lead the ones who promote. */
export const leaderTemplates = [
  {
    id: 'default-leaders',
    name: '团长通知',
    audience: 'leaders',
    channel: 'buyin',
    timing: 'before1',
    actions: ['off-shelf'],
    tags: ['下架'],
    text: `团长您好，这里是{{店铺}}。
我店以下商品{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} 下架：{{商品名}}（商品ID：{{商品ID}}），共 {{件数}} 件。
请协助确认是否仍有进行中的团长活动、已寄出的样品和已排期的直播，并转告相关达人{% 如果 下架时间 <= 现在 %}尽快{% 否则 %}提前{% 结束如果 %}更换商品。
进行中的合作与已产生的服务费以平台规则和双方约定为准。
有需要我们配合的事项，请回复告知，谢谢。`,
    updatedAt: 0,
  },
  {
    id: 'leaders-stop',
    name: '团长停推广通知',
    audience: 'leaders',
    channel: 'buyin',
    timing: 'before1',
    actions: ['stop-promotion'],
    plans: ['normal', 'targeted', 'exclusive', 'unknown'],
    tags: ['停推广'],
    text: `团长您好，这里是{{店铺}}。
我店以下商品的{{计划 | 默认: "推广计划"}}{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} 操作停止，具体停止时间以平台规则为准：{{商品名}}（商品ID：{{商品ID}}），共 {{件数}} 件。商品本身仍在店铺销售。
请协助确认是否仍有已排期的直播和已寄出的样品，并转告相关达人{% 如果 下架时间 <= 现在 %}尽快{% 否则 %}提前{% 结束如果 %}更换商品。
进行中的合作与已产生的服务费以平台规则和双方约定为准。`,
    updatedAt: 0,
  },
  {
    id: 'leaders-activity',
    name: '团长活动停止通知',
    audience: 'leaders',
    channel: 'buyin',
    timing: 'before1',
    actions: ['stop-promotion'],
    plans: ['leader'],
    tags: ['停推广', '团长活动'],
    text: `团长您好，这里是{{店铺}}。
我店「{{商品名}}」（商品ID：{{商品ID}}）参加的团长活动，{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} 操作停止，具体停止时间以平台规则为准。商品本身仍在店铺销售。
请转告已经领了这个商品的达人{% 如果 下架时间 <= 现在 %}尽快{% 否则 %}提前{% 结束如果 %}更换，并把还在进行的合作、已寄出的样品回复给我们。
已产生的服务费与佣金以平台规则和双方约定为准。`,
    updatedAt: 0,
  },
  {
    id: 'leaders-list',
    name: '团长商品清单',
    audience: 'leaders',
    channel: 'buyin',
    timing: 'before3',
    actions: ['off-shelf', 'stop-promotion'],
    tags: ['批量'],
    text: `团长您好，{{店铺}}{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} 操作{{操作}}，涉及以下商品：
{% 循环 商品 in 商品列表 %}
{{商品.序号}}. {{商品.商品名}}（{{商品.商品ID}}）
{% 结束循环 %}
请核对这些商品里哪些还在您的活动中，并{% 如果 下架时间 <= 现在 %}尽快{% 否则 %}在 {{下架时间 | 提前: 1 | 日期}} 前{% 结束如果 %}回复我们。
服务费和进行中的合作以平台规则和双方约定为准。`,
    updatedAt: 0,
  },
] as const satisfies readonly Template[];
