import type { ActionKind } from '../core/action';
import type { TrueOn } from '../core/trueOn';
import { douyin } from './platforms';

/** Words by which the platform says what became of a delist (domain.md §3), over the page's own text. */
export const outcomeWords = {
  refused:
    '失败|无法|不支持|不能|不可|不允许|禁止|不合法|(?<!(?:成功|已退出).{0,20})未加入(?:精选)?联盟|重复操作|限流|请稍后|出错|错误|异常|暂不|未成功|failed|error',
  /** A press that a script made is not taken: the merchant's own is. */
  byHand: '手动|人工|来源|脚本|非法操作|真人|机器',
  /** Messages about something else that also speak of success. */
  other: '复制|导出|下载|上传|登录|查询|保存|添加|重新上架|copied',
  /** What says of itself that it went through, and not only how something stands. */
  sure: '成功|完成|success',
  done: '成功|已下架|已取消|已停止|已关闭|已结束|已退出|已移出|已移除|已暂停|关闭中|完成|success',
} as const;

/**
 * How the platform counts what became of a batch: 成功 3 件，失败 1 件; 3 件下架成功，1 件失败. None is
 * attested. A number that follows a word without one of its own belongs to it, and to no word after it.
 */
export const countedOutcome = {
  done: '成功(?:下架|关闭|取消|停止|处理|操作)?[:：]? ?(\\d{1,6})(?! ?[\\d年月/.:-])|(?<!(?<![件个项款条](?:商品)?(?:下架|关闭|取消|停止|处理|操作)*)失败[:：]? ?)(?<!\\d)(\\d{1,6}) ?[件个项款条](?:商品)?(?:已|下架|关闭|取消|停止|处理|操作)*成功|已(?:下架|关闭|取消|停止) ?(\\d{1,6}) ?[件个项款条]',
  refused:
    '(?:失败|未成功|未下架)[:：]? ?(\\d{1,6})(?! ?[\\d年月/.:-])|(?<!(?<![件个项款条](?:商品)?(?:下架|关闭|取消|停止|处理|操作)*)成功[:：]? ?)(?<!\\d)(\\d{1,6}) ?[件个项款条](?:商品)?(?:下架|关闭|取消|停止|处理|操作)*失败',
  /** Words with which something failed: without a number to them, nothing is counted. */
  failed: '失败|未成功|未下架',
} as const;

/** That not all of a batch went through, without a count. */
export const partlyWords = '部分';

/** Where closing a running 定向计划 lands at the next 00:00 in Beijing (domain.md §5.1). */
export const nextDayEnds: TrueOn = { sites: douyin };

/** What a product's row shows once its delist has happened. */
export const doneStates = {
  'off-shelf': '已下架|仓库中|已停售',
  'stop-promotion': '已关闭|关闭中|已结束|已停止|已暂停|未推广|已取消|商家关闭',
  'leave-alliance': '已退出|未加入',
} as const satisfies Record<ActionKind, string>;

/** What a product's row shows while its delist is carried out. */
export const underWay = '处理中|操作中|提交中|(?:下架|停止|关闭|取消|暂停|退出)中';

/** How a page tells of a delist by its name: what counts where nobody was asked before. */
export const namedDone = {
  'off-shelf': '(?:下架|停售)(?:商品)?(?:成功|完成)|(?:成功|已)(?:批量)?下架',
  'stop-promotion':
    '(?:取消|停止|关闭|暂停|终止)(?:商品|普通|定向|专属)?(?:推广|计划|带货)(?:成功|完成)|(?:成功|已)(?:取消|停止|关闭|暂停|终止)(?:商品|普通|定向|专属)?(?:推广|计划|带货)',
  'leave-alliance': '退出(?:精选)?联盟(?:成功|完成)|(?:成功|已)退出(?:精选)?联盟',
} as const satisfies Record<ActionKind, string>;

/** Controls that change what a list shows, or do something else to a product: as a rule, pressing one delists nothing. */
export const otherControls =
  '查询|搜索|筛选|重置|刷新|展开|收起|上一页|下一页|跳转|编辑|删除|复制|上架|恢复|预览|查看|详情|导出|下载|修改|添加|新建|发布|置顶|保存|返回|取消|关闭弹窗|search|reset|refresh|next|prev|edit|copy|delete|view|export';

/** Controls of a product that is off already: its row has none to delist it. */
export const backControls =
  '上架|恢复|重新|开启|启用|加入|参与推广|设置推广|relist|republish|(?<!de)activate|enable';

/** Controls behind which there are more of them. */
export const moreControls = '更多|more';

/** How a list of products on sale is called: what leaves it is on sale no more. */
export const onSaleLists = '^(?:售卖中|销售中|出售中|在售中?|上架中|on ?sale|active|live)';

/** Controls that take a product out of such a list without delisting it. */
export const movingControls =
  '审核|提审|草稿|隐藏|移动|移至|移到|移入|转移|分组|归档|收藏|回收|合并|move|archive|hide|draft|review';
