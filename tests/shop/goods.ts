const named = [
  [
    '冻干草莓脆 独立小包 30g*10袋 办公室零食',
    '手剥山核桃仁 原味罐装 500g 当季新货',
    '红糖姜茶大姨妈暖饮 12条装 冲泡即饮',
    '低温烘焙每日坚果礼盒 30包 送礼佳品',
    '即食鸡胸肉 黑椒味 100g*8袋 健身代餐',
    '五常产区稻花香大米 真空装 5kg',
    '手工麦芽糖牛轧糖 试吃装 200g',
    '青梅果酱 零添加蔗糖 240g 涂抹面包',
    '陈皮白茶饼 新会产区 300g 收藏装',
    '【下架清仓】手工麻花 独立包装 500g 临期特惠',
    '高钙燕麦片 0添加蔗糖 1kg 早餐冲饮',
    '麻辣牛肉干 四川风味 250g 追剧零食',
  ],
  [
    '加厚密封胶泥 空调孔防水 10包升级款',
    '不锈钢厨房置物架 免打孔 双层',
    '抽绳垃圾袋 加厚大号 5卷100只',
    '桌面收纳盒 透明亚克力 六格',
    '速干地垫 硅藻泥 40*60cm',
    '磁吸门帘 夏季防蚊 可定制尺寸',
    '旋转拖把桶 家用干湿分离',
  ],
] as const;

const flavours = ['原味', '海苔味', '蜂蜜味', '香辣味', '黑糖味', '柠檬味', '抹茶味'] as const;
const foods = [
  '苏打饼干',
  '烤红薯干',
  '芝麻丸',
  '魔芋爽',
  '紫菜汤料',
  '荞麦面',
  '酸枣糕',
  '玉米粒',
];
const sizes = ['100g*6袋', '500g', '1kg 家庭装', '250g*4罐', '12条装'] as const;

/** An invented name for the product at `index` of a shop; unlike its neighbours' at any number. */
export function goods(shop: number, index: number): string {
  const name = named[shop]?.[index];
  if (name) return name;
  const pick = (list: readonly string[], nth: number) => list[nth % list.length] ?? '';
  const flavour = pick(flavours, index);
  return `${flavour}${pick(foods, index)} ${pick(sizes, index)} 第${index + 1}款`;
}
