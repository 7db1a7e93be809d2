import { Modal, Table, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { rowComponents } from '../rowComponents';
import { SubApp } from '../SubApp';
import { tableShape } from '../tableShape';
import { useArrival } from '../useArrival';
import { useShop } from '../useShop';
import { PromoteBatch } from './PromoteBatch';
import { promoteColumns, type Promoted } from './promoteColumns';

const tabs = [
  { key: 'all', label: '全部' },
  { key: 'running', label: '推广中' },
  { key: 'closed', label: '已关闭' },
];

/** 推商品 (domain.md M3). */
export function PromotePage() {
  const { options, go } = useShop();
  document.title = '推商品';
  const [intro, setIntro] = useState(options.intro === 'on');
  return (
    <SubApp of="alliance">
      <div className="page">
        <div className="index_titleRow__t">
          <h1>推商品</h1>
          <div className="index_back_old_version__v" onClick={() => go('/dashboard/product/plan')}>
            <div>
              <span>返回旧版</span>
            </div>
          </div>
          <div
            className="index_space-item__s"
            onClick={() => go('/dashboard/regulation/clear-out')}
          >
            <span>已清退商品</span>
          </div>
          <a onClick={() => setIntro(true)}>新功能介绍</a>
        </div>
        <PromoteTable />
      </div>
      <Modal
        title="推广策略支持分层设佣"
        open={intro}
        okText="知道了"
        onOk={() => setIntro(false)}
        onCancel={() => setIntro(false)}
      >
        可为普通、定向、专属与团长分别设置佣金率，下调次日 00:00 生效。
      </Modal>
    </SubApp>
  );
}

function PromoteTable() {
  const { state, shop, options } = useShop();
  const [tab, setTab] = useState('all');
  const [selected, setSelected] = useState<string[]>([]);
  const promoted = useMemo(() => {
    // One row for each product: its first plan. The others stand in the old version.
    const byProduct = new Map<string, Promoted>();
    for (const plan of state.plans.values()) {
      const product = state.products.get(plan.productId);
      if (product?.shopId !== shop.id || byProduct.has(product.id)) continue;
      byProduct.set(product.id, { product, plan });
    }
    return [...byProduct.values()].filter(({ plan }) => {
      const runs = plan.state === 'running' || plan.state === 'closing';
      return tab === 'all' || runs === (tab === 'running');
    });
  }, [state, shop, tab]);
  const { rows, empty } = useArrival(promoted);
  const { table = 'split', ids, paging } = options;
  const shape = tableShape(table, 1_150, 520);
  return (
    <>
      <Tabs
        items={tabs}
        activeKey={tab}
        onChange={(key) => {
          setTab(key);
          setSelected([]);
        }}
      />
      <PromoteBatch rows={rows} selected={selected} onSelect={setSelected} />
      <Table
        rowKey={({ product }) => product.id}
        {...shape}
        columns={promoteColumns(options)}
        dataSource={rows}
        locale={{ emptyText: empty }}
        components={{ body: rowComponents(ids, shape.virtual) }}
        rowSelection={{
          columnWidth: 48,
          selectedRowKeys: selected,
          onChange: (keys) => setSelected(keys.map(String)),
        }}
        pagination={paging === 'on' && { defaultPageSize: 10, showTotal: (all) => `共${all}条` }}
      />
    </>
  );
}
