import type { GoodsTableProps } from './GoodsTable';
import { LightHead } from './LightHead';
import { LightRow } from './LightRow';
import { PlaceholderRows } from './PlaceholderRows';
import { useLightRows } from './useLightRows';

/** All products at once, in plain rows: for measurements with thousands of them. */
export function LightTable({ products, selected, onSelect }: GoodsTableProps) {
  const { shared, chosen } = useLightRows(selected, onSelect);
  const { table } = shared.prefix;
  return (
    <div className={`${table}-wrapper`}>
      <div className={`${table} index_ownTable__h`}>
        <table>
          <LightHead {...shared} />
          <tbody className={`${table}-tbody`}>
            <PlaceholderRows />
            {products.map((product) => (
              <LightRow
                key={product.id}
                product={product}
                checked={chosen.has(product.id)}
                {...shared}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
