import type { LanguageWords } from '../core/notice';

/** The Chinese words of the template language, beside the English ones of Liquid. */
export const language = {
  tags: {
    如果: 'if',
    除非: 'unless',
    否则如果: 'elsif',
    否则: 'else',
    结束如果: 'endif',
    结束除非: 'endunless',
    循环: 'for',
    结束循环: 'endfor',
    备注: 'comment',
    结束备注: 'endcomment',
  },
  filters: {
    默认: 'default',
    选: 'choose',
    日期: 'date',
    提前: 'before',
    推后: 'after',
    连接: 'join',
    前: 'take',
    截: 'cut',
  },
  date: 'M月D日',
  weekdays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  ofItem: '第{n}件的{name}',
  itemNumber: '序号',
  itemName: '商品名',
  itemId: '商品ID',
} as const satisfies LanguageWords;
