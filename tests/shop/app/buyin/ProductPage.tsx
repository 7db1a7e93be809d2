import { Badge, Button, Card, Descriptions, Empty } from 'antd';
import type { Plan, Product } from '../../state';
import { promotionWords, shelfWords, yuan } from '../../words';
import { Ask } from '../Ask';
import { useRoute } from '../route';
import { Control } from '../Control';
import { SubApp } from '../SubApp';
import { useOrder, useShop, useStore } from '../useShop';
import { badges, stopQuestion } from './planWords';

/** The alliance's detail page of one product: a description list and a card for each plan. */
export function ProductPage() {
  const { state, shop } = useShop();
  const id = useRoute().searchParams.get('product_id') ?? '';
  document.title = '商品详情';
  const product = state.products.get(id);
  return (
    <SubApp of="alliance">
      <div className="page">
        <h1>商品详情</h1>
        {product?.shopId === shop.id ? (
          <ProductDetail product={product} plans={[...state.plans.values()]} />
        ) : (
          <Empty description="商品不存在或不属于当前店铺" />
        )}
      </div>
    </SubApp>
  );
}

function ProductDetail({ product, plans }: { product: Product; plans: Plan[] }) {
  const { control = 'button' } = useStore().options;
  const order = useOrder();
  return (
    <>
      <Descriptions
        bordered
        size="small"
        column={2}
        title={product.name}
        extra={
          <div className="index_operate__bwfEj">
            <Button>编辑</Button>
            <Ask
              title="确定下架该商品？"
              words="下架后商品将移入仓库，推广一并停止。"
              yes="确认下架"
              disabled={product.shelf === 'offline'}
              fromMenu={control === 'menu'}
              onYes={() => order({ what: 'off-shelf', ids: [product.id] })}
            >
              {(press) => (
                <Control
                  as={control}
                  look="danger"
                  label="下架"
                  beside={['复制商品', '下架记录']}
                  disabled={product.shelf === 'offline'}
                  press={press}
                />
              )}
            </Ask>
          </div>
        }
        items={[
          { key: 'id', label: '商品ID', children: product.id },
          { key: 'shelf', label: '商品状态', children: shelfWords[product.shelf] },
          { key: 'price', label: '价格', children: yuan(product.price.from, '¥') },
          { key: 'stock', label: '总库存', children: product.stock },
          { key: 'sold', label: '总销量', children: product.sold },
          { key: 'mode', label: '发货模式', children: product.mode },
        ]}
      />
      <div className="index_planCards__p">
        {plans
          .filter((plan) => plan.productId === product.id)
          .map((plan) => (
            <PlanCard key={plan.id} plan={plan} />
          ))}
      </div>
    </>
  );
}

function PlanCard({ plan }: { plan: Plan }) {
  const { control = 'button' } = useStore().options;
  const order = useOrder();
  return (
    <Card
      size="small"
      title={`${plan.strategy}计划`}
      extra={
        plan.state === 'running' && (
          <Ask
            {...stopQuestion(plan)}
            fromMenu={control === 'menu'}
            onYes={() => order({ what: 'stop-promotion', ids: [plan.id] })}
          >
            {(press) => (
              <Control
                as={control}
                look="small"
                label="取消推广"
                beside={['复制链接', '推广数据']}
                press={press}
              />
            )}
          </Ask>
        )
      }
    >
      <div>计划ID：{plan.id}</div>
      <div>
        佣金率：{plan.rate}%{plan.next && `（次日生效 ${plan.next.rate}%）`}
      </div>
      <div>达人数：{plan.creators}</div>
      <div>30天销量：{plan.sold30}</div>
      <div>
        推广状态：
        <Badge status={badges[plan.state]} text={promotionWords[plan.state]} />
      </div>
    </Card>
  );
}
