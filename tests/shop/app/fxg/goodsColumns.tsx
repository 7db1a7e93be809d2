import { Tag, type TableColumnsType } from 'antd';
import { beijingTime } from '../../beijing';
import type { FullOptions } from '../../options';
import type { Lock, Product } from '../../state';
import { lockWords, priceWords, shelfWords } from '../../words';
import { Picture } from '../Picture';
import { RowOperations } from './RowOperations';

const lockColours: Record<Lock, string> = { campaign: 'orange', flashSale: 'red', prize: 'purple' };

/** The columns of 商品管理; their headers read as on the real page (domain.md §2.4). */
export function goodsColumns({ ids }: FullOptions): TableColumnsType<Product> {
  return [
    {
      title: '商品信息',
      key: 'info',
      width: 300,
      render: (_, product) => <GoodsInfo product={product} hasId={ids !== 'none'} />,
    },
    {
      title: '价格',
      key: 'price',
      width: 130,
      render: (_, product) => priceWords(product),
    },
    {
      title: '总库存',
      key: 'stock',
      width: 100,
      render: (_, { stock }) => (
        <>
          {stock}{' '}
          <a>
            <i data-kora="修改库存" className="pen" />
          </a>
        </>
      ),
    },
    {
      title: '总销量',
      key: 'sold',
      width: 120,
      render: (_, { sold, praise }) => `${sold} ${praise}%好评`,
    },
    { title: '质量分', key: 'quality', width: 80, render: (_, { quality }) => `优秀 ${quality}` },
    {
      title: <SortedTitle />,
      key: 'listed',
      width: 150,
      sorter: (one, other) => one.listedAt - other.listedAt,
      showSorterTooltip: false,
      filters: Object.entries(shelfWords).map(([value, text]) => ({ value, text })),
      onFilter: (value, { shelf }) => shelf === value,
      render: (_, { listedAt, shelf }) => (
        <>
          <div>{beijingTime(listedAt)}</div>{' '}
          <span className={`shelf-${shelf}`}>{shelfWords[shelf]}</span>
        </>
      ),
    },
    {
      title: '操作',
      key: 'operations',
      width: 236,
      fixed: 'right',
      render: (_, product) => <RowOperations product={product} />,
    },
  ];
}

function SortedTitle() {
  return (
    <span className="index_sorter__r">
      上架时间<span className="index_sortState__s">降序</span>
    </span>
  );
}

function GoodsInfo({ product, hasId }: { product: Product; hasId: boolean }) {
  return (
    <div className="style_goodsInfo__CHXa2">
      <Picture name={product.name} />
      <div className="style_goodsText__b">
        <a>{product.name}</a>
        {hasId && <span>ID：{product.id}</span>}
        <div className="style_goodsMarks__c">
          <span>{product.mode}</span>
          {product.lock && <Tag color={lockColours[product.lock]}>{lockWords[product.lock]}</Tag>}
          <a>预览</a>
          <a>复制链接</a>
        </div>
      </div>
    </div>
  );
}
