import { Checkbox, ConfigProvider } from 'antd';
import { useContext, useState, type ReactNode } from 'react';
import type { Product } from '../../state';
import { useShop } from '../useShop';
import { goodsColumns } from './goodsColumns';

interface RecycledTableProps {
  products: Product[];
  selected: string[];
  onSelect: (ids: string[]) => void;
}

const rowHeight = 90;
const shown = 8;

/**
 * A virtual table whose row nodes are used again: on scrolling, the same `tr` and the same controls
 * in it stand for another product (domain.md M8).
 */
export function RecycledTable({ products, selected, onSelect }: RecycledTableProps) {
  const { options } = useShop();
  const { getPrefixCls } = useContext(ConfigProvider.ConfigContext);
  const [first, setFirst] = useState(0);
  const prefix = getPrefixCls('table');
  const columns = goodsColumns(options);
  const start = Math.max(0, Math.min(first, products.length - shown));
  const toggle = (id: string) =>
    onSelect(selected.includes(id) ? selected.filter((kept) => kept !== id) : [...selected, id]);
  return (
    <div className={`${prefix} ${prefix}-virtual`}>
      <div className={`${prefix}-header`}>
        <table>
          <thead className={`${prefix}-thead`}>
            <tr>
              <th className={`${prefix}-cell`} style={{ width: 48 }} />
              {columns.map((column) => (
                <th key={column.key} className={`${prefix}-cell`} style={{ width: column.width }}>
                  {column.title as ReactNode}
                </th>
              ))}
            </tr>
          </thead>
        </table>
      </div>
      <div
        className={`${prefix}-tbody-virtual-holder`}
        style={{ maxHeight: 540, overflowY: 'auto' }}
        onScroll={(event) => setFirst(Math.floor(event.currentTarget.scrollTop / rowHeight))}
      >
        <div style={{ height: products.length * rowHeight, overflow: 'hidden' }}>
          <table
            className={`${prefix}-tbody-virtual-holder-inner`}
            style={{ transform: `translateY(${start * rowHeight}px)` }}
          >
            <tbody className={`${prefix}-tbody ${prefix}-tbody-virtual`}>
              {products.slice(start, start + shown).map((product, slot) => (
                <tr
                  // The slot, not the product: that is what makes React use the node again.
                  key={slot}
                  className={`${prefix}-row ${prefix}-row-level-0`}
                  data-row-key={options.ids === 'key' ? product.id : undefined}
                  style={{ height: rowHeight }}
                >
                  <td className={`${prefix}-cell`} style={{ width: 48 }}>
                    <Checkbox
                      checked={selected.includes(product.id)}
                      onChange={() => toggle(product.id)}
                    />
                  </td>
                  {columns.map((column) => (
                    <td
                      key={column.key}
                      className={`${prefix}-cell`}
                      style={{ width: column.width }}
                    >
                      {column.render?.(undefined, product, slot) as ReactNode}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}
