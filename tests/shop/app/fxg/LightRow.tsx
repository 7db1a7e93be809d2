import type { TableColumnsType } from 'antd';
import { memo, type ReactNode } from 'react';
import type { Product } from '../../state';

interface LightRowProps {
  product: Product;
  checked: boolean;
  onToggle: (id: string) => void;
  columns: TableColumnsType<Product>;
  /** Class prefix of the table, and of the checkbox. */
  prefix: { table: string; checkbox: string };
  hasKey: boolean;
}

export const lightRowHeight = 90;

/** A row in antd's classes without antd's components: quick to draw by the thousand, and its node can be used again. */
export const LightRow = memo(function LightRow(props: LightRowProps) {
  const { product, checked, onToggle, columns, prefix, hasKey } = props;
  return (
    <tr
      className={`${prefix.table}-row ${prefix.table}-row-level-0`}
      data-row-key={hasKey ? product.id : undefined}
      style={{ height: lightRowHeight }}
    >
      <td className={`${prefix.table}-cell ${prefix.table}-selection-column`} style={{ width: 48 }}>
        <input
          type="checkbox"
          className={`${prefix.checkbox}-input`}
          checked={checked}
          onChange={() => onToggle(product.id)}
        />
      </td>
      {columns.map((column) => (
        <td key={column.key} className={`${prefix.table}-cell`} style={{ width: column.width }}>
          {column.render?.(undefined, product, 0) as ReactNode}
        </td>
      ))}
    </tr>
  );
});
