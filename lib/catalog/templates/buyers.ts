import type { Template } from '../../core/template';

/** For those who bought, or might. */
export const buyerTemplates = [
  {
    id: 'default-buyers',
    name: '买家公告',
    audience: 'buyers',
    channel: 'announcement',
    timing: 'before3',
    actions: ['off-shelf'],
    tags: ['下架'],
    text: `亲爱的顾客，您好：
本店商品「{{商品名}}」（商品ID：{{商品ID}}）{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %} {{下架时间}} 下架，下架后将无法继续下单。
下架前已付款的订单，我们会按页面约定正常发货，售后服务不受影响。
如有疑问，请联系本店客服。感谢您的理解与支持。
{{店铺}}`,
    updatedAt: 0,
  },
  {
    id: 'buyers-message',
    name: '买家站内信',
    audience: 'buyers',
    channel: 'message',
    timing: 'before1',
    actions: ['off-shelf'],
    tags: ['下架'],
    text: `您好，您关注的「{{商品名}}」{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %} {{下架时间 | 日期}} 下架，之后无法再下单。
已付款的订单照常发货，售后照常处理。
{% 如果 替代商品 %}
如有需要，可以看看本店的「{{替代商品}}」。
{% 结束如果 %}
{{店铺}}`,
    updatedAt: 0,
  },
  {
    id: 'buyers-sms',
    name: '买家短信',
    audience: 'buyers',
    channel: 'sms',
    timing: 'before1',
    actions: ['off-shelf'],
    tags: ['下架'],
    text: '【{{店铺 | 截: 12}}】您关注的{{商品名 | 截: 20}}{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %}{{下架时间 | 日期: "M月D日H点"}}下架，已付款订单照常发货。如有疑问请联系店铺客服。',
    updatedAt: 0,
  },
  {
    id: 'buyers-orders',
    name: '已下单买家说明',
    audience: 'buyers',
    channel: 'feige',
    timing: 'now',
    actions: ['off-shelf'],
    tags: ['下架', '补偿'],
    text: `您好，您购买的「{{商品名}}」已安排下架，您的订单不受影响，我们会按页面约定发货。
{% 如果 补偿 %}
关于补偿：{{补偿}}。
{% 结束如果 %}
如需退款或换货，请直接在订单里申请，也可以回复我们，我们会尽快处理。`,
    updatedAt: 0,
  },
  {
    id: 'buyers-presale',
    name: '预售买家通知',
    audience: 'buyers',
    channel: 'message',
    timing: 'before3',
    actions: ['off-shelf'],
    isOccasional: true,
    tags: ['预售'],
    text: `您好，您预订的「{{商品名}}」{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %} {{下架时间}} 停止销售，原因是{{原因}}。
您的预售订单{{预售订单 | 选: "仍按约定时间发货", "发货时间有变化，我们会单独联系您", "可以申请取消，款项按原路退回"}}。
{% 如果 补偿 %}
补偿安排：{{补偿}}。
{% 结束如果 %}
给您带来不便，非常抱歉。{{店铺}}`,
    updatedAt: 0,
  },
  {
    id: 'buyers-sale',
    name: '活动期间下架说明',
    audience: 'buyers',
    channel: 'announcement',
    timing: 'before3',
    actions: ['off-shelf'],
    isOccasional: true,
    tags: ['活动'],
    text: `亲爱的顾客：
「{{商品名}}」{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %} {{下架时间}} 下架，{{活动}}期间不再销售。
在此之前付款的订单，仍按下单时的价格和页面约定履行。
{% 如果 补偿 %}
受影响的顾客：{{补偿}}。
{% 结束如果 %}
其他商品的活动安排不变，以商品页面为准。
{{店铺}}`,
    updatedAt: 0,
  },
  {
    id: 'buyers-recall',
    name: '批次问题通知',
    audience: 'buyers',
    channel: 'message',
    timing: 'now',
    actions: ['off-shelf'],
    isOccasional: true,
    tags: ['召回', '质量'],
    text: `您好，我们发现「{{商品名}}」（批次：{{批次}}）存在以下问题：{{原因}}。该商品{% 如果 下架时间 > 现在 %}将于 {{下架时间}} 停止销售{% 否则 %}已停止销售{% 结束如果 %}。
请先不要使用，并保留商品和包装。
处理方式：{{处理方式 | 选: "寄回后退款，运费由店铺承担", "更换同款其他批次", "由客服逐单联系您"}}。
请在 {{登记截止}} 前联系本店客服登记。给您带来的不便，我们深表歉意。
{{店铺}}`,
    updatedAt: 0,
  },
  {
    id: 'buyers-replacement',
    name: '替代商品说明',
    audience: 'buyers',
    channel: 'fans',
    timing: 'after',
    actions: ['off-shelf'],
    tags: ['替代'],
    text: `大家好，「{{商品名}}」{% 如果 下架时间 > 现在 %}将于 {{下架时间}} 下架{% 否则 %}已经下架{% 结束如果 %}。
有同样需要的朋友，可以看看「{{替代商品}}」，和原来的区别是：{{区别}}。
之前买过的，售后照旧，直接找客服就好。`,
    updatedAt: 0,
  },
] as const satisfies readonly Template[];
