import type { FactField } from '../core/fact';

/**
 * By which words a page heads or labels what we read, as regular expressions over normalised
 * text (domain.md §2.4, §8). The first field whose words fit a header has it.
 */
export const fieldWords = {
  listedAt: '(?:上架|创建|发布)时间.*',
  commission: '(?:当前)?(?:佣金率?|佣金比例|commission(?:rate)?)',
  creators: '(?:带货|合作)?达人数?',
  plan: '推广策略|(?:推广)?计划(?:类型)?|plan',
  status: '(?:商品|推广|计划|投放|售卖|销售)?状态|status',
  stock: '(?:总|可售|现货|剩余)?库存(?:数量?)?|(?:available)?stock|inventory',
  sales: '(?:总|累计|近?30天|30日)?(?:销量|销售量|已售)|sales|sold',
  price: '(?:商品|销售|单|售)?价格?|price',
} as const satisfies Record<FactField, string>;

/** Header of the column with a product's name and id. */
export const productWords = '商品(?:信息|名称)?|宝贝|产品(?:信息|名称)?|product(?:name)?|item';

/** States as the backends write them, the longer before those they begin with. */
export const stateWords =
  '关闭中(?:[(（]仍在投放中[)）])?|售卖中|销售中|在售中?|出售中|推广中|投放中|合作中|已下架|已售罄|已关闭|已结束|审核中|待审核|仓库中|未推广|已停止|已暂停';

/** How a product's id is written; what stands before "ID" must not name something else. */
export const idWords =
  '(?<!(?:计划|店铺|订单|sku|活动|处理|达人|类目|品牌|模板|用户|商家|货|款式|规格|素材|直播间)\\s*)(?:商品|货品|宝贝|产品|item|product|spu)?\\s*(?:id|编号)\\s*[:：]?\\s*(\\d{5,30})(?!\\d)';

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
  '(?:已选(?:中|择)?|选中了?|selected)\\s*[:：]?\\s*(\\d{1,6})|(\\d{1,6})\\s*(?:[项件个款条]\\s*(?:商品)?\\s*(?:已选|被选)|selected)';
