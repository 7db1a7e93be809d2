/*
 * How exports of Chinese shop backends and spreadsheets write hours, weekdays, sums and heads of
 * columns. No live export has been seen (domain.md): what is not recognised is chosen by hand.
 */

/** An hour by itself or with minutes, with a part of the day before it, or a span of which it is the first. */
export const hourForm =
  /^(凌晨|早上|上午|中午|下午|晚上|am|pm)?\s*(\d{1,2})\s*(?:(?::|点|时)\s*(?:\d{1,2}(?::\d{2})?\s*分?)?)?\s*(?:(?:[-~–—至到]+)\s*\d{1,2}\s*(?:(?::|点|时)\s*(?:\d{1,2}(?::\d{2})?\s*分?)?)?)?$/i;

/** What stands in the second half of the day, so that 2 is 14 there. */
export const afternoon = /^(?:下午|晚上|pm)$/i;
/** What stands in the first half, so that 12 is 0 there. */
export const morning = /^(?:凌晨|早上|上午|am)$/i;

export const weekdayForm = /^(?:周|星期|礼拜)([一二三四五六日天])/;
/** Monday first; Sunday has two names. */
export const weekdayNames = '一二三四五六日天';

/** A row of sums under a table. */
export const sumForm = /^(?:合计|总计|汇总|小计|总和|平均|均值)/;

/** Heads of columns: of hours, of counts, of money, and of what is digits but no amount. */
export const hourHead = /小时|时段|钟点|时间|hour/i;
export const countHead = /件数|数量|销量|订单数|单数|笔数/;
export const moneyHead = /金额|销售额|成交额|GMV/i;
export const idHead = /编号|编码|单号|ID$|电话|手机/i;

/** What may stand after an amount without changing it. */
export const unitTail = /\s*(?:件|单|笔|份|个|盒|套|元)$/;
export const moneySign = /[¥￥元]/;
/** How an export says that there was nothing. */
export const blankForm = /^(?:[-–—]{0,3}|无|\/)$/;
