import type { PackTest } from '../../core/pack';

/** What must be found on scrubbed pages of 抖店; apart from its pack, which is in every panel. */
export const doudianTests: PackTest[] = [
  {
    page: 'product-list',
    address: '/ffa/g/list?tab=onSale',
    fixture: 'doudian/product-list.html',
    counts: {
      '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 1,
      '#fxg-pc-header [class*="userName"]': 1,
      '#fxg-pc-header,header': 1,
    },
    shop: { name: '甲食品旗舰店' },
    products: [
      {
        id: '3819266189016826169',
        name: '密封胶泥9.8发十包升级款',
        facts: { price: '￥9.80 ~ ￥15.80', stock: '19999877', status: '售卖中' },
      },
    ],
  },
  {
    page: 'product-editor',
    address: '/ffa/g/create?product_id=3819266189016826169&entrance=edit',
    fixture: 'doudian/product-editor.html',
    counts: { '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 1 },
    shop: { name: '甲食品旗舰店' },
    products: [],
  },
  {
    page: 'products',
    address: '/ffa/g/channel-goods/list',
    fixture: 'doudian/products.html',
    counts: {
      '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 0,
      '#fxg-pc-header [class*="userName"]': 1,
    },
    shop: { name: '甲食品旗舰店' },
    products: [{ id: '3819266189016826169', facts: { stock: '320', status: '售卖中' } }],
  },
  {
    page: 'alliance',
    address: '/ffa/buyin/dashboard/product/promote-manage',
    fixture: 'doudian/alliance.html',
    counts: { '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 1 },
    shop: { name: '甲食品旗舰店' },
    products: [{ id: '3819266189016826169', facts: { promotion: '推广中' } }],
  },
  {
    page: 'goods',
    address: '/ffa/goods-center/list?tab=onSale',
    fixture: 'doudian/moved-list.html',
    counts: {
      '#fxg-pc-header [class*="headerShopName"] [class*="userName"]': 1,
      'tr[class*="ecom-g-table-row"][data-row-key],[data-row-key] [class*="goodsInfo"]': 2,
    },
    shop: { name: '甲食品旗舰店' },
    products: [
      {
        id: '3819266189016826169',
        name: '密封胶泥9.8发十包升级款',
        facts: { price: '￥9.80', stock: '320', sales: '112', status: '售卖中' },
      },
    ],
  },
];
