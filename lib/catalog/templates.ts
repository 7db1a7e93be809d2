import type { Template } from '../core/template';

/**
 * The notices that the extension brings, one for each audience; the merchant edits them. They say
 * what is known of a delist (domain.md §5) and promise nothing that the shop has not decided.
 * Ids are never reused.
 */
export const defaultTemplates = [
  {
    id: 'default-buyers',
    name: '买家公告',
    audience: 'buyers',
    text: `亲爱的顾客，您好：
本店商品「{{商品名}}」（商品ID：{{商品ID}}）将于 {{下架时间}} 下架，下架后将无法继续下单。
下架前已付款的订单，我们会按页面约定正常发货，售后服务不受影响。
如有疑问，请联系本店客服。感谢您的理解与支持。
{{店铺}}`,
    updatedAt: 0,
  },
  {
    id: 'default-creators',
    name: '达人私信',
    audience: 'creators',
    text: `老师您好，这里是{{店铺}}。
您带货的商品「{{商品名}}」（商品ID：{{商品ID}}）计划于 {{下架时间}} 下架。
如果您近期安排了含该商品的直播或视频，请提前调整排期，并在下架前更换购物车、橱窗和视频里的商品链接。
已产生的订单与佣金以平台规则为准。给您带来不便，非常抱歉。
如需更换商品或了解后续安排，请直接回复我们。`,
    updatedAt: 0,
  },
  {
    id: 'default-leaders',
    name: '团长通知',
    audience: 'leaders',
    text: `团长您好，这里是{{店铺}}。
我店以下商品计划于 {{下架时间}} 下架：{{商品名}}（商品ID：{{商品ID}}），共 {{件数}} 件。
请协助确认是否仍有进行中的团长活动、已寄出的样品和已排期的直播，并转告相关达人提前更换商品。
进行中的合作与已产生的服务费以平台规则和双方约定为准。
有需要我们配合的事项，请回复告知，谢谢。`,
    updatedAt: 0,
  },
  {
    id: 'default-service',
    name: '客服话术',
    audience: 'service',
    text: `您好，您咨询的商品「{{商品名}}」将于 {{下架时间}} 下架，届时无法再下单。
您已付款的订单会按页面约定正常发货，退换货等售后服务也照常处理。
如果您想了解同类商品，我可以为您推荐。给您带来不便，非常抱歉。`,
    updatedAt: 0,
  },
  {
    id: 'default-warehouse',
    name: '仓库通知',
    audience: 'warehouse',
    text: `各位同事：
{{店铺}}的商品「{{商品名}}」（商品ID：{{商品ID}}）将于 {{下架时间}} 下架，共 {{件数}} 件商品。
1. 下架前已付款的订单照常按时发货，请先核对未发货订单。
2. 下架后请盘点剩余库存，并把数量回复给我。
3. 退货照常签收、验货。
未确认前，请勿清退或调拨库存。`,
    updatedAt: 0,
  },
] as const satisfies readonly Template[];
