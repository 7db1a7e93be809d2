import type { Template } from '../../core/template';

/** For those who promote. */
export const creatorTemplates = [
  {
    id: 'default-creators',
    name: '达人私信',
    audience: 'creators',
    channel: 'buyin',
    timing: 'before1',
    actions: ['off-shelf'],
    tags: ['下架'],
    text: `老师您好，这里是{{店铺}}。
您带货的商品「{{商品名}}」（商品ID：{{商品ID}}）{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} 下架。
{% 如果 下架时间 <= 现在 %}
如果您近期安排了含该商品的直播或视频，请尽快调整排期，并更换购物车、橱窗和视频里的商品链接。
{% 否则 %}
如果您近期安排了含该商品的直播或视频，请提前调整排期，并在下架前更换购物车、橱窗和视频里的商品链接。
{% 结束如果 %}
已产生的订单与佣金以平台规则为准。给您带来不便，非常抱歉。
如需更换商品或了解后续安排，请直接回复我们。`,
    updatedAt: 0,
  },
  {
    id: 'creators-stop',
    name: '停止推广通知',
    audience: 'creators',
    channel: 'buyin',
    timing: 'before1',
    actions: ['stop-promotion'],
    tags: ['停推广'],
    // A running 定向计划 ends at the next 00:00 (A §5); of the others nobody has attested when.
    text: `老师您好，这里是{{店铺}}。
「{{商品名}}」（商品ID：{{商品ID}}）的{{计划 | 默认: "推广计划"}}{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %} {{下架时间}} 操作停止。
{% 如果 计划 == "定向计划" %}
进行中的定向计划在操作后的次日 0 点（北京时间）停止，在此之前仍可带货。
{% 否则 %}
具体停止时间以平台规则为准，请及时更换链接。
{% 结束如果 %}
商品本身仍在店铺销售。已产生的订单与佣金以平台规则为准。
后续合作请联系{{联系人 | 默认: "我们"}}。`,
    updatedAt: 0,
  },
  {
    id: 'creators-live',
    name: '排期直播确认',
    audience: 'creators',
    channel: 'buyin',
    timing: 'before3',
    actions: ['off-shelf', 'stop-promotion'],
    tags: ['直播'],
    text: `老师您好，「{{商品名}}」{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} {{操作 | 默认: "下架"}}，想和您确认一下排期：
1. 您 {{直播场次}} 的直播里有这个商品，请问能否更换？
2. 可以换的商品：{{替代商品 | 默认: "我们整理后发给您"}}。
3. 已寄样品：{{样品处理 | 选: "请先保留，我们另行安排", "不用寄回", "请寄回，运费由店铺承担"}}。
麻烦您{% 如果 下架时间 <= 现在 %}尽快{% 否则 %}在 {{下架时间 | 提前: 1 | 日期}} 前{% 结束如果 %}回复，谢谢。`,
    updatedAt: 0,
  },
  {
    id: 'creators-after',
    name: '达人收尾提醒',
    audience: 'creators',
    channel: 'buyin',
    timing: 'after',
    actions: ['off-shelf'],
    tags: ['收尾'],
    text: `老师您好，「{{商品名}}」（商品ID：{{商品ID}}）{% 如果 下架时间 > 现在 %}将于 {{下架时间}} 下架{% 否则 %}已经下架{% 结束如果 %}。
请检查橱窗、直播购物车和已发布视频里是否还挂着这个商品，及时更换，避免粉丝点进来买不到。
已产生的订单与佣金以平台规则为准；有对不上的，请把订单号发给我们，我们来核对。
{{店铺}}`,
    updatedAt: 0,
  },
  {
    id: 'creators-stopped',
    name: '推广停止后的提醒',
    audience: 'creators',
    channel: 'buyin',
    timing: 'after',
    actions: ['stop-promotion'],
    tags: ['收尾', '停推广'],
    text: `老师您好，「{{商品名}}」（商品ID：{{商品ID}}）的{{计划 | 默认: "推广计划"}}我们{% 如果 下架时间 > 现在 %}将于 {{下架时间}} 操作停止{% 否则 %}已经操作停止{% 结束如果 %}，具体停止时间以平台规则为准。
请检查橱窗、直播购物车和已发布视频里是否还挂着这个商品的推广链接，及时更换。商品本身仍在店铺销售。
已产生的订单与佣金以平台规则为准；有对不上的，请把订单号发给我们，我们来核对。
{{店铺}}`,
    updatedAt: 0,
  },
  {
    id: 'creators-exclusive',
    name: '专属计划停止通知',
    audience: 'creators',
    channel: 'buyin',
    timing: 'before3',
    actions: ['stop-promotion'],
    plans: ['exclusive'],
    tags: ['停推广', '专属'],
    text: `老师您好，这里是{{店铺}}。
为您设置的「{{商品名}}」（商品ID：{{商品ID}}）专属计划，{% 如果 下架时间 <= 现在 %}已于{% 否则 %}将于{% 结束如果 %} {{下架时间}} 操作停止，具体停止时间以平台规则为准。
停止之后：{{后续推广 | 选: "可以按普通计划继续推广", "不再推广，请更换商品", "怎样继续，我们会另行告知"}}。
已经排期的直播、已寄的样品，请{% 如果 下架时间 <= 现在 %}尽快{% 否则 %}在 {{下架时间 | 提前: 1 | 日期}} 前{% 结束如果 %}告诉我们，一起调整。
已产生的订单与佣金以平台规则和双方约定为准。`,
    updatedAt: 0,
  },
  {
    id: 'creators-leave',
    name: '退出联盟通知',
    audience: 'creators',
    channel: 'buyin',
    timing: 'before3',
    actions: ['leave-alliance'],
    tags: ['退出联盟'],
    text: `老师您好，{{店铺}}{% 如果 下架时间 <= 现在 %}已于{% 否则 %}计划于{% 结束如果 %} {{下架时间}} 退出精选联盟，之后全店商品都不能再由达人推广。
请{% 如果 下架时间 <= 现在 %}尽快{% 否则 %}提前{% 结束如果 %}更换橱窗、直播和视频里的本店商品。
进行中的合作和已产生的佣金如何处理，以平台规则和双方约定为准；请您{% 如果 下架时间 <= 现在 %}尽快{% 否则 %}在 {{下架时间 | 提前: 1 | 日期}} 前{% 结束如果 %}告诉我们还有哪些没有收尾。
感谢您一直以来的支持。`,
    updatedAt: 0,
  },
] as const satisfies readonly Template[];
