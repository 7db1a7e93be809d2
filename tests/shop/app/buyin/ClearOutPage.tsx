import { Table } from 'antd';
import { beijingTime } from '../../beijing';
import { SubApp } from '../SubApp';
import { tableShape } from '../tableShape';
import { useArrival } from '../useArrival';
import { useShop } from '../useShop';

/** Products that the platform removed: many words like 下架, nothing to press (domain.md M10). */
export function ClearOutPage() {
  const { at, options, state, shop } = useShop();
  document.title = '已清退商品';
  const cleared = [...state.products.values()]
    .filter((product) => product.shopId === shop.id)
    .slice(0, 3)
    .map((product, nth) => ({
      key: `QT2026${1001 + nth}`,
      name: `商品${'一二三'[nth]}`,
      id: product.id,
    }));
  const { rows, empty } = useArrival(cleared);
  return (
    <SubApp of="alliance">
      <div className="page">
        <h1>已清退商品</h1>
        <p>当前记录更新时间：{beijingTime(at)}</p>
        <Table
          {...tableShape(options.table, 900, 400)}
          dataSource={rows}
          locale={{ emptyText: empty }}
          columns={[
            { title: '处理ID', dataIndex: 'key' },
            {
              title: '商品信息',
              render: (_, { name, id }) => (
                <>
                  <div>{name}</div>
                  <div>商品ID：{id}</div>
                </>
              ),
            },
            { title: '处理状态', render: () => '已清退' },
            { title: '处理时间', render: () => '2026/05/02 10:00:00' },
            { title: '处理原因', render: () => '商品体验分低于联盟准入标准，已被平台清退' },
          ]}
        />
      </div>
    </SubApp>
  );
}
