import type { Template } from '../../core/template';

/** For the shop's own people. */
export const insideTemplates = [
  {
    id: 'default-service',
    name: '客服话术',
    audience: 'service',
    channel: 'feige',
    timing: 'now',
    actions: ['off-shelf'],
    tags: ['下架'],
    text: `您好，您咨询的商品「{{商品名}}」{% 如果 下架时间 <= 现在 %}已于 {{下架时间}} 下架，现在无法再下单{% 否则 %}将于 {{下架时间}} 下架，届时无法再下单{% 结束如果 %}。
您已付款的订单会按页面约定正常发货，退换货等售后服务也照常处理。
如果您想了解同类商品，我可以为您推荐。给您带来不便，非常抱歉。`,
    updatedAt: 0,
  },
  {
    id: 'service-compensation',
    name: '客服补偿话术',
    audience: 'service',
    channel: 'feige',
    timing: 'now',
    tags: ['补偿'],
    text: `您好，关于「{{商品名}}」，店铺的安排是：{{补偿}}。
{% 如果 补偿截止 %}
请在 {{补偿截止}} 前联系我们登记，需要提供订单号。
{% 否则 %}
请提供订单号，我帮您登记。
{% 结束如果 %}
登记后由专人核对，结果会在这里回复您。`,
    updatedAt: 0,
  },
  {
    id: 'default-warehouse',
    name: '仓库通知',
    audience: 'warehouse',
    timing: 'before1',
    actions: ['off-shelf'],
    tags: ['下架'],
    text: `各位同事：
{{店铺}}的商品「{{商品名}}」（商品ID：{{商品ID}}）{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %} {{下架时间}} 下架，共 {{件数}} 件商品。
1. 下架前已付款的订单照常按时发货，请先核对未发货订单。
2. 下架后请盘点剩余库存，并把数量回复给我。
3. 退货照常签收、验货。
未确认前，请勿清退或调拨库存。`,
    updatedAt: 0,
  },
  {
    id: 'warehouse-list',
    name: '仓库批量清单',
    audience: 'warehouse',
    timing: 'now',
    actions: ['off-shelf'],
    tags: ['批量'],
    text: `各位同事，以下商品{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %} {{下架时间 | 日期: "M月D日 HH:mm"}} 下架，请逐个盘点：
{% 循环 商品 in 商品列表 %}
{{商品.序号}}. {{商品.商品名}} {{商品.商品ID}} 页面库存 {{商品.库存 | 默认: "以盘点为准"}}
{% 结束循环 %}
未发货订单照常发出，盘点结果请回复给{{联系人 | 默认: "我"}}。`,
    updatedAt: 0,
  },
  {
    id: 'ads-stop',
    name: '停投放通知',
    audience: 'ads',
    timing: 'before1',
    actions: ['off-shelf'],
    tags: ['投放'],
    text: `投放同事：
「{{商品名}}」（商品ID：{{商品ID}}）{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} 下架。
请{% 如果 下架时间 <= 现在 %}马上{% 否则 %}在此之前{% 结束如果 %}暂停含该商品的千川计划，并检查直播间和短视频的挂车。千川是否随之暂停以平台规则为准，请自行暂停后截图回复。
替代商品：{{替代商品 | 默认: "待定，先不要换素材"}}。`,
    updatedAt: 0,
  },
  {
    id: 'ads-promotion',
    name: '推广停止的投放安排',
    audience: 'ads',
    timing: 'before1',
    actions: ['stop-promotion'],
    tags: ['投放', '停推广'],
    text: `投放同事：
「{{商品名}}」（商品ID：{{商品ID}}）的{{计划 | 默认: "推广计划"}}{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} 操作停止，商品本身仍在店铺销售。
请看一下投到达人直播间和达人视频的千川计划：{{投放安排 | 选: "请及时暂停", "转到本店直播间", "先不动，等我通知"}}。千川是否随之暂停以平台规则为准，改好后请截图回复。`,
    updatedAt: 0,
  },
] as const satisfies readonly Template[];
