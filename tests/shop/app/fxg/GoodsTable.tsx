import { Table, type TableProps } from 'antd';
import type { HTMLAttributes } from 'react';
import type { Product } from '../../state';
import { rowComponents } from '../rowComponents';
import { tableShape } from '../tableShape';
import { useArrival } from '../useArrival';
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
  const { rows, empty } = useArrival(products);
  if (table === 'recycled')
    return <RecycledTable products={rows} selected={selected} onSelect={onSelect} />;
  if (table === 'light')
    return <LightTable products={rows} selected={selected} onSelect={onSelect} />;
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
      {...tableShape(table, 1_160, 460)}
      columns={goodsColumns(options)}
      dataSource={rows}
      locale={{ emptyText: empty }}
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
