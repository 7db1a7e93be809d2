import { Button } from 'antd';
import { Ask } from '../Ask';
import { useOrder } from '../useShop';
import type { Promoted } from './promoteColumns';

interface PromoteBatchProps {
  rows: Promoted[];
  selected: string[];
  onSelect: (ids: string[]) => void;
}

/** What can be done with all checked products of 推商品. */
export function PromoteBatch({ rows, selected, onSelect }: PromoteBatchProps) {
  const order = useOrder();
  if (selected.length === 0) return null;
  const chosen = rows.filter(({ product }) => selected.includes(product.id));
  const canStop = chosen.some(({ plan }) => plan.state === 'running');
  const stop = async () => {
    await order({ what: 'stop-promotion', ids: chosen.map(({ plan }) => plan.id) });
    onSelect([]);
  };
  return (
    <div className="index_batchOpWrap__p">
      <span>已选 {selected.length} 项</span>
      <Ask
        title={`确定取消推广选中的 ${selected.length} 件商品？`}
        words="定向计划次日 00:00 生效，其余立即生效。"
        yes="确认取消推广"
        disabled={!canStop}
        onYes={stop}
      >
        {(press) => (
          <Button size="small" disabled={!canStop} onClick={press}>
            批量取消推广
          </Button>
        )}
      </Ask>
      <Button size="small">批量设置佣金</Button>
    </div>
  );
}
