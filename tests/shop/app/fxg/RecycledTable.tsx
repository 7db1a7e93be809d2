import { useState } from 'react';
import type { GoodsTableProps } from './GoodsTable';
import { LightHead } from './LightHead';
import { LightRow, lightRowHeight } from './LightRow';
import { useLightRows } from './useLightRows';

const shown = 8;

/**
 * A virtual table whose row nodes are used again: on scrolling, the same `tr` and the same controls
 * in it stand for another product (domain.md M8).
 */
export function RecycledTable({ products, selected, onSelect }: GoodsTableProps) {
  const { shared, chosen } = useLightRows(selected, onSelect);
  const [first, setFirst] = useState(0);
  const { table } = shared.prefix;
  const start = Math.max(0, Math.min(first, products.length - shown));
  return (
    <div className={`${table} ${table}-virtual index_ownTable__h`}>
      <div className={`${table}-header`}>
        <table>
          <LightHead {...shared} />
        </table>
      </div>
      <div
        className={`${table}-tbody-virtual-holder`}
        style={{ maxHeight: 540, overflowY: 'auto' }}
        onScroll={(event) => setFirst(Math.floor(event.currentTarget.scrollTop / lightRowHeight))}
      >
        <div style={{ height: products.length * lightRowHeight, overflow: 'hidden' }}>
          <table
            className={`${table}-tbody-virtual-holder-inner`}
            style={{ transform: `translateY(${start * lightRowHeight}px)` }}
          >
            <tbody className={`${table}-tbody ${table}-tbody-virtual`}>
              {products.slice(start, start + shown).map((product, slot) => (
                // The slot is the key, not the product: that is what makes React use the node again.
                <LightRow
                  key={slot}
                  product={product}
                  checked={chosen.has(product.id)}
                  {...shared}
                />
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}
