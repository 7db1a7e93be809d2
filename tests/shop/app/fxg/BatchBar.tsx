import { Button, Checkbox } from 'antd';
import type { Product } from '../../state';
import { Ask } from '../Ask';
import { useOrder } from '../useShop';

interface BatchBarProps {
  products: Product[];
  selected: string[];
  onSelect: (ids: string[]) => void;
}

/** What can be done with all checked products; stands there only while some are checked. */
export function BatchBar({ products, selected, onSelect }: BatchBarProps) {
  const order = useOrder();
  if (selected.length === 0) return null;
  const chosen = products.filter((product) => selected.includes(product.id));
  const isAll = chosen.length === products.length;
  const change = (what: 'off-shelf' | 'on-shelf') => async () => {
    await order({ what, ids: selected });
    onSelect([]);
  };
  const hasOffline = chosen.some((product) => product.shelf === 'offline');
  const hasOnline = chosen.some((product) => product.shelf !== 'offline');
  return (
    <div className="index_batchOpWrap__p">
      <Checkbox
        checked={isAll}
        indeterminate={!isAll}
        onChange={(event) => onSelect(event.target.checked ? products.map(({ id }) => id) : [])}
      >
        全选
      </Checkbox>
      <span>已选 {selected.length} 项</span>
      <Ask
        title={`确定下架选中的 ${selected.length} 件商品？`}
        words="下架后商品将移入仓库，买家无法继续购买。"
        yes="确认下架"
        disabled={!hasOnline}
        onYes={change('off-shelf')}
      >
        {(press) => (
          <Button size="small" disabled={!hasOnline} onClick={press}>
            批量下架
          </Button>
        )}
      </Ask>
      <Button size="small" disabled={!hasOffline} onClick={change('on-shelf')}>
        批量上架
      </Button>
      <Button size="small">批量编辑</Button>
    </div>
  );
}
