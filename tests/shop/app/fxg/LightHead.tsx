import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import type { Product } from '../../state';

interface LightHeadProps {
  columns: TableColumnsType<Product>;
  prefix: { table: string };
}

export function LightHead({ columns, prefix }: LightHeadProps) {
  return (
    <thead className={`${prefix.table}-thead`}>
      <tr>
        <th className={`${prefix.table}-cell`} style={{ width: 48 }} />
        {columns.map((column) => (
          <th key={column.key} className={`${prefix.table}-cell`} style={{ width: column.width }}>
            {column.title as ReactNode}
          </th>
        ))}
      </tr>
    </thead>
  );
}
