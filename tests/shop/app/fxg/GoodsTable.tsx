import { Table, type TableProps } from 'antd';
import type { HTMLAttributes } from 'react';
import type { Product } from '../../state';
import { rowComponents } from '../rowComponents';
import { useShop } from '../useShop';
import { goodsColumns } from './goodsColumns';
import { LightTable } from './LightTable';
import { PlaceholderRows } from './PlaceholderRows';
import { RecycledTable } from './RecycledTable';

export interface GoodsTableProps {
  products: Product[];
  selected: string[];
  onSelect: (ids: string[]) => void;
}

/** The products of 商品管理 in the kind of table that the options choose. */
export function GoodsTable({ products, selected, onSelect }: GoodsTableProps) {
  const { options } = useShop();
  const { table = 'one', ids, paging } = options;
  if (table === 'recycled')
    return <RecycledTable products={products} selected={selected} onSelect={onSelect} />;
  if (table === 'light')
    return <LightTable products={products} selected={selected} onSelect={onSelect} />;
  const scroll = {
    one: undefined,
    shadow: undefined,
    split: { y: 460 },
    virtual: { x: 1_160, y: 460 },
  }[table];
  const components: TableProps<Product>['components'] = {
    body: {
      // A virtual body makes its own wrapper.
      ...(table !== 'virtual' && { wrapper: BodyWithPlaceholders }),
      ...rowComponents(ids, table === 'virtual'),
    },
  };
  return (
    <Table
      rowKey="id"
      size="middle"
      virtual={table === 'virtual'}
      scroll={scroll}
      columns={goodsColumns(options)}
      dataSource={products}
      components={components}
      rowSelection={{
        columnWidth: 48,
        selectedRowKeys: selected,
        preserveSelectedRowKeys: true,
        onChange: (keys) => onSelect(keys.map(String)),
      }}
      pagination={
        paging === 'on' && {
          defaultPageSize: 10,
          showTotal: (total) => `共${total}条`,
          showSizeChanger: true,
        }
      }
    />
  );
}

function BodyWithPlaceholders({ children, ...passed }: HTMLAttributes<HTMLTableSectionElement>) {
  return (
    <tbody {...passed}>
      <PlaceholderRows />
      {children}
    </tbody>
  );
}
