import type { PlanKind } from '../core/action';
import type { PageField } from '../core/fact';

/**
 * By which words a page heads or labels what we read, as regular expressions over normalised
 * text (domain.md §2.4, §8). What comes later in a list means less than the field: it counts only
 * where nothing better is on the page, and is shown under the page's own words.
 */
export const fieldWords = {
  listedAt: ['上架时间.*', '(?:创建|发布)时间.*'],
  commission: ['(?:当前|推广)?(?:佣金率?|佣金比例)|commission(?:rate)?'],
  creators: ['(?:带货|合作|推广)?达人(?:数量?|人数)?'],
  plan: ['推广策略|(?:推广)?计划(?:类型)?|plan'],
  promotion: ['(?:推广|计划|投放|合作)状态'],
  marks: ['(?:参与|商品|营销)?活动(?:标签|标识)?|活动信息|campaign'],
  status: ['(?:商品|售卖|销售|在售)?状态|status'],
  stock: ['总?库存(?:数量?)?|stock|inventory', '(?:可售|现货|剩余)库存(?:数量?)?|availablestock'],
  sales: ['(?:总|累计)?(?:销量|销售量|已售)|sales|sold', '近?(?:7|15|30|90)[天日](?:销量|销售量)'],
  price: ['(?:商品|销售|售卖|单|售)?价格?|price', '(?:到手|券后|活动)价'],
} as const satisfies Record<PageField, readonly string[]>;

/** Header of the commission that will hold: its cell belongs to the commission. */
export const comingWords = '(?:将要|即将|待)生效的?(?:佣金率?|佣金比例)';

/** Header of the column with a product's name and id. */
export const productWords = '商品(?:信息|名称|标题)?|宝贝|产品(?:信息|名称)?|product(?:name)?|item';

/** Headers beside these in a line of headers that no tag or role marks as one. */
export const otherHeads = '操作|actions?|序号|选择|图片|编号';

/** States as the backends write them, by what they are states of, the longer before those they begin with. */
export const stateWords = {
  status:
    '售卖中|销售中|在售中?|出售中|已下架|已撤下|已停售|已售罄|已清退|审核中|待审核|仓库中|待上架|已驳回|草稿',
  promotion:
    '关闭中(?:[(（]仍在投放中[)）])?|推广中|投放中|合作中|已关闭|已结束|已终止|未推广|未开启|暂停推广|已停止(?:推广)?|已暂停|(?:下架|商家|平台)关闭|平台清退|运营封禁',
} as const satisfies Partial<Record<PageField, string>>;

/** Marks that stand on a product by themselves. */
export const markWords =
  '活动中|平台活动|(?:限时)?秒杀|超值购|百亿补贴|大促|奖品|预售(?:模式)?|(?:双11|双12|年货节)(?!\\d)[^\\s]{0,8}|(?:618|818)(?:年中|大促|活动|专场|会场|狂欢|报名)[^\\s]{0,6}';

/** Kinds of plans as they are written, alone or with what follows: 定向计划. */
export const planWords = {
  normal: '普通',
  targeted: '定向',
  exclusive: '专属',
  leader: '团长|鹊桥',
} as const satisfies Partial<Record<PlanKind, string>>;

/** What stands in a cell without a value. */
export const emptyWords = '[-—–/]+|暂无|无|未设置|未知|null|n/?a';

/** How an id is written. */
export const idWords = '(?:id|编号)\\s*[:：]?\\s*(\\d{5,30})(?!\\d)';
/** Before an id: what it is the id of, if not of a product. */
export const otherIds =
  '(?:计划|店铺|订单|sku|活动|处理|达人|类目|品牌|模板|用户|商家|外部|货号?|款[式号]?|规格|素材|直播间)';

/** Header of a column of product ids. */
export const idHeads = '(?:商品|货品|宝贝|产品|item|product|spu)?(?:id|编号)';

/** Parameters of a link or address that carry a product's id. */
export const idParameters = [
  'product_id',
  'productId',
  'goods_id',
  'goodsId',
  'item_id',
  'itemId',
] as const;

/** Attributes that carry a product's id on a row or card. */
export const idAttributes = [
  'data-row-key',
  'data-product-id',
  'data-goods-id',
  'data-item-id',
  'data-id',
  'data-key',
] as const;

/** What the chosen rows are counted with: 已选 3 项. */
export const countWords =
  '(?:已[选勾](?:中|择|选)?|[选勾][中选择]了?|selected)\\s*[:：]?\\s*(\\d{1,6})|(\\d{1,6})\\s*(?:[项件个款条]\\s*(?:商品)?\\s*(?:已选|被选)|selected)';
