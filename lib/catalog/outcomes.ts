import type { ActionKind } from '../core/action';

/** Words by which the platform says what became of a delist (domain.md §3), over the page's own text. */
export const outcomeWords = {
  refused:
    '失败|无法|不支持|不能|不可|禁止|不合法|重复操作|限流|请稍后|出错|错误|异常|暂不|未成功|failed|error',
  /** A press that a script made is not taken: the merchant's own is. */
  byHand: '手动|人工|来源|脚本|非法操作|真人|机器',
  /** Messages about something else that also speak of success. */
  other: '复制|导出|下载|上传|登录|查询|保存|添加|重新上架|copied',
  done: '成功|已下架|已取消|已停止|已关闭|已结束|已退出|已移出|已移除|已暂停|关闭中|完成|success',
} as const;

/** What a product's row shows once its delist has happened. */
export const doneStates = {
  'off-shelf': '已下架|仓库中|已停售',
  'stop-promotion': '已关闭|关闭中|已结束|已停止|已暂停|未推广|已取消|商家关闭',
  'leave-alliance': '已退出|未加入',
} as const satisfies Record<ActionKind, string>;
