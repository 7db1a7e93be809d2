import type { HelpExample } from '../core/help';

/**
 * How templates are written, each form with what it makes of the examples of the palette's
 * variables. What each is for: help.example.<id>.
 */
export const languageExamples = [
  { id: 'variable', write: '{{商品名}}', makes: '冻干草莓脆' },
  { id: 'default', write: '{{联系方式 | 默认: "本店客服"}}', makes: '本店客服' },
  { id: 'choose', write: '{{称呼 | 选: "亲", "您好" | 默认: "您好"}}', makes: '您好' },
  { id: 'date', write: '{{下架时间 | 日期: "M月D日 HH:mm"}}', makes: '11月27日 14:02' },
  { id: 'before', write: '{{下架时间 | 提前: 1 | 日期}}', makes: '11月26日' },
  { id: 'after', write: '{{下架时间 | 推后: 7 | 日期}}', makes: '12月4日' },
  { id: 'cut', write: '{{商品名 | 截: 4}}', makes: '冻干草…' },
  { id: 'join', write: '{{商品列表 | 前: 3 | 连接: "、"}}', makes: '冻干草莓脆' },
  {
    id: 'if',
    write:
      '{% 如果 件数 > 1 %}这些商品{% 否则如果 替代商品 %}可换{{替代商品}}{% 否则 %}这件商品{% 结束如果 %}',
    makes: '可换冻干蓝莓脆',
  },
  {
    id: 'unless',
    write: '{% 除非 补偿 %}没有补偿。{% 结束除非 %}已付款的照常发货。',
    makes: '已付款的照常发货。',
  },
  {
    id: 'for',
    write: '{% 循环 商品 in 商品列表 %}{{商品.序号}}. {{商品.商品名}}{% 结束循环 %}',
    makes: '1. 冻干草莓脆',
  },
  { id: 'comment', write: '{% 备注 %}只给自己看{% 结束备注 %}亲，您好', makes: '亲，您好' },
] as const satisfies readonly HelpExample[];
