/** Forms of the template language, to be put into a text with one press. */
export const forms = [
  { label: '没有就写…', insert: '{{原因 | 默认: "……"}}' },
  { label: '几个里选一个', insert: '{{称呼 | 选: "亲", "您好"}}' },
  { label: '日期', insert: '{{下架时间 | 日期: "M月D日 HH:mm"}}' },
  { label: '提前几天', insert: '{{下架时间 | 提前: 1 | 日期}}' },
  {
    label: '如果…就写…',
    insert: '{% 如果 补偿 %}\n……\n{% 否则 %}\n……\n{% 结束如果 %}',
  },
  {
    label: '逐个商品',
    insert:
      '{% 循环 商品 in 商品列表 %}\n{{商品.序号}}. {{商品.商品名}}（{{商品.商品ID}}）\n{% 结束循环 %}',
  },
] as const;
