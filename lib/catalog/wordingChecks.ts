import type { WordingCheck } from '../core/wordingCheck';

/**
 * Words that a notice had better not have. 绝对化用语: 广告法第九条 names 国家级、最高级、最佳 and
 * forbids what is like them; whether one falls under it in a given text is for the platform and
 * the market authority to say, so every finding is a hint. 承诺: what is promised in a notice
 * binds the shop (电子商务法第四十九条), so a promise that the compensation does not have is
 * pointed out. Kept 2026-11; ids are never reused.
 */
export const wordingChecks = [
  {
    id: 'most',
    kind: 'absolute',
    words: '最[\\p{Script=Han}]',
    except:
      '最(?:近|后|终|多|少|迟|晚|早|初|小(?:起|包装|单位|购买)|新(?:消息|通知|进展|安排|公告|版|的(?:安排|通知|公告))|长(?:不|需|等)|快(?:也|需|当|次|明|\\s?\\d)|大限度|低(?:需|要|起|库存|消费)|终)',
  },
  {
    id: 'first',
    kind: 'absolute',
    words:
      '第一(?:名|品牌|家|款)?|NO\\.?\\s?1|No\\.?\\s?1|TOP\\s?1|全[网国球]第一|销量(?:第一|冠军)|销冠|首个(?!工作日|自然日)',
    except: '第一(?:时间|次|步|批|天|周|个|项|条|件|章|阶段|季度|轮|波|场|档|人称)',
  },
  {
    id: 'level',
    kind: 'absolute',
    words: '(?:国家|世界|全球|宇宙|史诗|殿堂|顶|特)级(?!别)|级别?最高|顶尖|顶流|至尊|王牌|之王',
    except: '特级(?:初榨|面粉|茶)',
  },
  {
    id: 'only',
    kind: 'absolute',
    words: '唯一|独一无二|绝无仅有|史无前例|前无古人|独家(?!授权)|首选|首家|全[网国球]首',
    except: '唯一(?:编号|标识|编码|渠道码)',
  },
  {
    id: 'absolute',
    kind: 'absolute',
    words:
      '绝对|百分之?百|100\\s?[%％]|完美|极致|极品|万能|永久|终身|零风险|无敌|纯天然|永不|永远|万无一失',
    except: '绝对(?:值|路径)|100\\s?[%％](?:棉|纯棉|羊毛|桑蚕丝|涤纶|聚酯)',
  },
  {
    id: 'cheapest',
    kind: 'absolute',
    words: '全[网国](?:最低|底)价|全网最低|史上最低|[跳骨]楼?价|跌破底价|绝版价',
  },
  {
    id: 'urgent',
    kind: 'absolute',
    words: '仅此一次|最后[一1]波|错过不再|错过(?:就没|再等|后悔)|再不(?:抢|买)|秒杀全网|抢疯了?',
  },
  {
    id: 'fullRefund',
    kind: 'promise',
    words:
      '全额(?:退款|退还|赔付|返还)?|无条件退[款货]?|(?:可以?|能)(?:申请)?退款|(?:后|直接|立即|马上|给您|为您)退款|原路退[回还]',
    offer: 'refund',
  },
  {
    id: 'difference',
    kind: 'promise',
    words: '补差价?|退差价?|差价(?:双倍)?(?:返还|补偿|退还)',
    offer: 'difference',
  },
  {
    id: 'coupon',
    kind: 'promise',
    words:
      '(?:送|发|补|赠)(?:放|偿|送)?(?:您)?(?:一张)?(?:\\d+\\s?元)?(?:的)?(?:无门槛)?(?:优惠|代金|抵扣)?券',
    offer: 'coupon',
  },
  {
    id: 'replacement',
    kind: 'promise',
    words: '免费(?:换|更换|补发|重发)|包换|换(?:发|成|为)?同[款类]',
    offer: 'replacement',
  },
  {
    id: 'protection',
    kind: 'promise',
    // 价保期内的订单 is whom it is for, as a compensation says it.
    words: '保价|价保(?!期内的)|买贵(?:必|包|就)?[退赔]',
    offer: 'protection',
  },
  {
    id: 'indemnity',
    kind: 'promise',
    words:
      '包赔|必赔|赔到底|(?:假一|缺一|损一|退一)[赔罚][一二三四五六七八九十\\d]+|双倍赔|[十百\\d]+倍(?:赔|返|退)|损失(?:由|全部)?我们?(?:全部)?(?:承担|包)|承担(?:一切|全部)(?:损失|责任)',
  },
  {
    id: 'payment',
    kind: 'promise',
    words:
      '(?:赔付?|补偿|补贴|返还?)(?:给?您|现金)?\\s?\\d+(?:\\.\\d+)?\\s?元(?:的?红包)?|现金(?:补偿|赔付)(?:\\s?\\d+(?:\\.\\d+)?\\s?元)?|红包|返现',
  },
  {
    id: 'gift',
    kind: 'promise',
    words: '(?:赠送|附赠|加赠)(?!的)(?:一份|小样|赠品|礼品)?|送(?:您)?(?:一份|小样|赠品|礼品)',
  },
  {
    id: 'freight',
    kind: 'promise',
    words:
      '运费险?(?:都?由)?(?:我们|店铺|本店|商家)(?:来)?(?:承担|出|付)|承担(?:来回|往返|退货|寄回)?的?运费|免运费|包邮退',
  },
  {
    id: 'guarantee',
    kind: 'promise',
    words: '保证|承诺|包退|包您?满意|一定(?:会)?(?:发|退|赔|补|到)|必定|绝不',
  },
  {
    id: 'settled',
    kind: 'outcome',
    words:
      '佣金(?:全部|照常|一定|都会|正常)(?:结算|发放|到账)|佣金不(?:受影响|变)|推广(?:会)?自动恢复|(?:千川|投放)(?:会)?自动(?:暂停|停止)',
  },
  {
    id: 'toOpenOrders',
    kind: 'group',
    group: 'openOrders',
    words: '未发货|(?:已|下架前)(?:付款|下单)的?(?:订单|买家|顾客)',
  },
  { id: 'toPresale', kind: 'group', group: 'presale', words: '预售|预订|定金' },
  { id: 'toProtected', kind: 'group', group: 'priceProtection', words: '价保期内|价保订单' },
  { id: 'toCreators', kind: 'group', group: 'creators', words: '达人|主播|团长' },
  {
    id: 'otherAmount',
    kind: 'amount',
    words: '[￥¥]\\s?\\d+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?\\s?元',
  },
  {
    id: 'otherDay',
    kind: 'day',
    words:
      '(?:截至|截止到?|直?到|请?在)\\s?(?:\\d{4}[-年/])?\\d{1,2}[-月/]\\d{1,2}日?|(?:\\d{4}[-年/])?\\d{1,2}[-月/]\\d{1,2}日?\\s?(?:之?前|为止|截止)',
  },
] as const satisfies readonly WordingCheck[];
