import type { PlanKind } from '../core/action';
import type { PageField } from '../core/fact';

/**
 * By which words a page heads or labels what we read, as regular expressions over normalised
 * text (domain.md §2.4, §8). What comes later in a list means less than the field: it counts only
 * where nothing better is on the page, and is shown under the page's own words.
 */
export const fieldWords = {
  listedAt: [
    '(?:首次|最近)?上架时间.*|listed(?:at|on)',
    '(?:创建|发布|添加)时间.*|(?:created|published)(?:at|on|time)',
  ],
  commission: ['(?:当前|推广|商品)?(?:佣金率?|佣金比例|分佣比例)|commission(?:rate)?'],
  creators: ['(?:带货|合作|推广|参与)?达人(?:数量?|人数)?|creators?'],
  plan: ['推广(?:策略|类型|方式)|(?:推广)?计划(?:类型)?|plan(?:type)?'],
  promotion: ['(?:推广|计划|投放|合作|分销|联盟)状态|promotionstatus'],
  planEndsAt: [
    '(?:计划|推广|投放|合作)?(?:有效期至?|有效期限|截止(?:时间|日期?)|结束(?:时间|日期?)|起止(?:时间|日期))|(?:推广|投放|合作)(?:时间|周期|日期)|valid(?:until|to|ity)',
  ],
  marks: ['(?:参与|商品|营销)?活动(?:标签|标识)?|活动信息|campaign'],
  status: ['(?:商品|售卖|销售|在售|上架|上下架|当前)?状态|(?:product|listing)?status'],
  stock: [
    '(?:商品|总)?库存(?:总?量|数量?)?|(?:total)?stock|inventory',
    '(?:可售|可用|现货|剩余|当前|在售)库存(?:数量?)?|(?:available|current)stock|instock',
  ],
  sales: [
    '(?:总|累计|历史|商品)?(?:销量|销售量|已售)|(?:总|累计)?(?:已售|销售)件数|(?:total)?sales|(?:units)?sold',
    '近?(?:7|15|30|90)[天日](?:累计)?(?:销量|销售量)|月销量?',
  ],
  price: [
    '(?:商品|销售|售卖|单|售|现|一口)?价格?(?:区间|范围)?|(?:unit)?price',
    '(?:到手|券后|活动)价',
  ],
} as const satisfies Record<PageField, readonly string[]>;

/** Header of the commission that will hold: its cell belongs to the commission. */
export const comingWords = '(?:将要|即将|待)生效的?(?:佣金率?|佣金比例)';

/** Header of the column with a product's name and id. */
export const productWords =
  '[商货产][品](?:信息|资讯|名称|标题)?|宝贝(?:信息|名称|标题)?|product(?:name|info(?:rmation)?|title)?|item(?:name)?';

/** Headers beside these in a line of headers that no tag or role marks as one. */
export const otherHeads = '操作|actions?|序号|选择|图片|编号';

/** States as the backends write them, by what they are states of, the longer before those they begin with. */
export const stateWords = {
  status:
    '售卖中|销售中|在售中?|出售中|上架中|已下架|已撤下|已停售|已售罄|已清退|审核中|待审核|仓库中|待上架|已驳回|草稿',
  promotion:
    '关闭中(?:[(（]仍在投放中[)）])?|推广中|投放中|合作中|已关闭|已结束|已终止|未推广|未开启|暂停推广|已停止(?:推广)?|已暂停|(?:下架|商家|平台)关闭|平台清退|运营封禁',
} as const satisfies Partial<Record<PageField, string>>;

/** The same in English, where a head asks for them: by themselves they may praise a price. */
export const englishStates = {
  status: 'o(?:n|ff) ?(?:sale|shelf)|sold out|(?:de|un)?listed|(?:in)?active|under review|draft',
  promotion: 'promoting|not promoted|paused|ended|stopped',
} as const satisfies Record<keyof typeof stateWords, string>;

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

/** How a plan's name goes on, where it stands by itself: 定向计划(已结束). */
export const planEnds = '(?:计划|活动|推广)(?:[(（].{0,12})?';

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
/** A link to a product by its path, or by an `id` that says no more: /product/item2?id=… */
export const productLinks =
  '/(?:products?|goods|items?)(?:/(?:detail|item|view)s?\\d?)?/?(?:/(\\d{5,30})/?(?:$|[?#])|\\?(?:[^#]*&)?id=(\\d{5,30})(?!\\d))';

/** Attributes by which the parts of one row know each other, where fixed columns stand apart. */
export const rowAttributes = ['aria-rowindex', 'row-id', 'rowkey', 'data-rowkey', 'rowid'] as const;

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
