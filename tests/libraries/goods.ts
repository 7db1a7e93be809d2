/** A product as every page writes it. */
export interface Product {
  id: string;
  name: string;
  price: string;
  stock: string;
  sold: string;
  shelf: '在售' | '已下架';
  offAt: string;
}

/** What was really carried out on a page. */
export interface Entry {
  what: string;
  ids: string[];
}

/** The products that the pages begin with. */
export const seed: readonly Product[] = (
  [
    ['3819266189016826001', '山核桃仁礼盒 500g', '￥59.90', '1280', '3412', '在售', '-'],
    ['3819266189016826002', '手工红糖姜茶', '￥19.80', '86', '907', '在售', '-'],
    ['3819266189016826003', '东北黑木耳 250g', '￥32.00', '4015', '12045', '在售', '-'],
    [
      '3819266189016826004',
      '高山野生菌汤包',
      '￥45.50',
      '300',
      '77',
      '已下架',
      '2026/05/12 01:21:16',
    ],
    ['3819266189016826005', '即食海苔脆片', '￥9.90', '19999', '560', '在售', '-'],
  ] as const
).map(([id, name, price, stock, sold, shelf, offAt]) => ({
  id,
  name,
  price,
  stock,
  sold,
  shelf,
  offAt,
}));

/** The columns that hold a text, in their order; before them stands the product, after them what is done to it. */
export const columns = [
  ['price', '价格'],
  ['stock', '库存'],
  ['sold', '销量'],
  ['shelf', '商品状态'],
] as const satisfies readonly (readonly [keyof Product, string])[];

export const idText = ({ id }: Product): string => `商品ID：${id}`;

/** What a drawer tells of a product: label and value. */
export const detailsOf = (product: Product): [label: string, value: string][] => [
  ['商品名称', product.name],
  ['商品ID', product.id],
  ...columns.map(([key, title]): [string, string] => [title, product[key]]),
];

/** What a product's form lets one choose. */
export const choices = ['上架', '下架'] as const;
export const choiceOf = ({ shelf: at }: Product): string => (at === '在售' ? '上架' : '下架');
