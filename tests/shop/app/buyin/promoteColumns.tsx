import { Badge, Switch, Tag, type TableColumnsType } from 'antd';
import type { FullOptions } from '../../options';
import type { Plan, Product } from '../../state';
import { promotionWords, yuan } from '../../words';
import { Ask } from '../Ask';
import { Picture } from '../Picture';
import { useOrder } from '../useShop';
import { badges, stopQuestion } from './planWords';
import { PromoteOperations } from './PromoteOperations';

export interface Promoted {
  product: Product;
  plan: Plan;
}

/** The columns of 推商品 (domain.md M3). */
export function promoteColumns({ ids, promotion }: FullOptions): TableColumnsType<Promoted> {
  return [
    {
      title: '商品信息',
      key: 'info',
      width: 280,
      render: (_, { product }) => <PromotedInfo product={product} hasId={ids !== 'none'} />,
    },
    {
      title: '价格',
      key: 'price',
      width: 100,
      render: (_, { product }) => yuan(product.price.from, '¥'),
    },
    {
      title: '佣金率',
      key: 'rate',
      width: 130,
      render: (_, { plan }) => (
        <>
          {plan.rate}%{' '}
          {plan.next && <span className="index_next__n">次日生效 {plan.next.rate}%</span>}
        </>
      ),
    },
    {
      title: '推广策略',
      key: 'strategy',
      width: 90,
      render: (_, { plan }) => <Tag>{plan.strategy}</Tag>,
    },
    {
      title: '推广状态',
      key: 'state',
      width: 150,
      render: (_, { plan }) => (
        <>
          {promotion === 'switch' && <PromotionSwitch plan={plan} />}{' '}
          <Badge status={badges[plan.state]} text={promotionWords[plan.state]} />
        </>
      ),
    },
    { title: '达人数', key: 'creators', width: 80, render: (_, { plan }) => plan.creators },
    { title: '30天销量', key: 'sold30', width: 100, render: (_, { plan }) => plan.sold30 },
    {
      title: '操作',
      key: 'operations',
      width: 180,
      fixed: 'right',
      render: (_, { plan }) => <PromoteOperations plan={plan} />,
    },
  ];
}

/** A switch that closes the promotion when it is turned off; it turns only when the shop has agreed. */
function PromotionSwitch({ plan }: { plan: Plan }) {
  const order = useOrder();
  const ids = [plan.id];
  if (plan.state !== 'running')
    return (
      <Switch
        size="small"
        checked={false}
        onChange={() => void order({ what: 'resume-promotion', ids })}
      />
    );
  return (
    <Ask {...stopQuestion(plan)} onYes={() => order({ what: 'stop-promotion', ids })}>
      {(press) => <Switch size="small" checked onClick={press && (() => press())} />}
    </Ask>
  );
}

function PromotedInfo({ product, hasId }: { product: Product; hasId: boolean }) {
  const timing = { elementtiming: 'element-timing' };
  return (
    <div className="style_goodsInfo__CHXa2">
      <Picture name={product.name} />
      <div>
        <div className="index_module__name___c3657" {...timing}>
          {product.name}
        </div>
        {hasId && <div className="index_module__id___d41a2">商品ID：{product.id}</div>}
      </div>
    </div>
  );
}
