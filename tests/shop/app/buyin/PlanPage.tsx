import { Button, Table, Tabs, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { beijingTime } from '../../beijing';
import type { Plan } from '../../state';
import { Ask } from '../Ask';
import { Control } from '../Control';
import { SubApp } from '../SubApp';
import { tableShape } from '../tableShape';
import { useArrival } from '../useArrival';
import { useOrder, useShop, useStore } from '../useShop';
import { planWords } from '../../words';
import { stopQuestion } from './planWords';

const tabs = [
  { key: '普通', label: '普通计划' },
  { key: '定向', label: '定向计划' },
  { key: '专属', label: '专属计划' },
  { key: '团长', label: '鹊桥计划(团长活动)' },
];

/** The old version of the alliance page, plan by plan (domain.md M4). */
export function PlanPage() {
  const { state, shop, options, go } = useShop();
  const [tab, setTab] = useState('普通');
  document.title = '计划管理';
  const plans = [...state.plans.values()].filter(
    ({ strategy, productId }) =>
      strategy === tab && state.products.get(productId)?.shopId === shop.id,
  );
  const { rows, empty } = useArrival(plans);
  return (
    <SubApp of="alliance">
      <div className="page">
        <div className="index_titleRow__t">
          <h1>计划管理</h1>
          <a onClick={() => go('/dashboard/product/promote-manage')}>体验新版</a>
        </div>
        <Tabs items={tabs} activeKey={tab} onChange={setTab} />
        <Table
          rowKey="id"
          columns={planColumns((id) => state.products.get(id)?.name)}
          dataSource={rows}
          {...tableShape(options.table, 1_150, 520)}
          locale={{ emptyText: empty }}
          pagination={{ defaultPageSize: 10, showTotal: (all) => `共${all}条` }}
        />
      </div>
    </SubApp>
  );
}

function planColumns(nameOf: (id: string) => string | undefined): TableColumnsType<Plan> {
  return [
    { title: '计划ID', key: 'id', width: 130, render: (_, plan) => plan.id },
    {
      title: '商品',
      key: 'product',
      render: (_, { productId }) => (
        <>
          <div>{nameOf(productId)}</div>
          <div className="index_module__id___d41a2">商品ID：{productId}</div>
        </>
      ),
    },
    { title: '佣金率', key: 'rate', width: 70, render: (_, { rate }) => `${rate}%` },
    {
      title: '将要生效的佣金率',
      key: 'next',
      width: 130,
      render: (_, { next }) => (next ? `${next.rate}% ${beijingTime(next.at)}` : '-'),
    },
    { title: '达人数', key: 'creators', width: 70, render: (_, { creators }) => creators },
    {
      title: '有效期',
      key: 'term',
      width: 170,
      render: (_, { from, until }) => (
        <>
          <div>{beijingTime(from)} –</div>
          <div>{beijingTime(until)}</div>
        </>
      ),
    },
    { title: '状态', key: 'state', width: 150, render: (_, { state }) => planWords[state] },
    {
      title: '操作',
      key: 'operations',
      width: 230,
      fixed: 'right',
      render: (_, plan) => <PlanOperations plan={plan} />,
    },
  ];
}

function PlanOperations({ plan }: { plan: Plan }) {
  const { control = 'button' } = useStore().options;
  const order = useOrder();
  const ids = [plan.id];
  const runs = plan.state === 'running' || plan.state === 'closing';
  return (
    <div className="index_operate__bwfEj">
      <Button type="link" size="small">
        编辑
      </Button>
      {plan.state === 'running' ? (
        <Ask
          {...stopQuestion(plan)}
          title="确定关闭该计划？"
          yes="确认关闭"
          fromMenu={control === 'menu'}
          onYes={() => order({ what: 'stop-promotion', ids })}
        >
          {(press) => (
            <Control
              as={control}
              label={control === 'menu' ? '关闭计划' : '关闭'}
              beside={['复制计划', '计划数据']}
              press={press}
            />
          )}
        </Ask>
      ) : (
        <Button type="link" size="small" onClick={() => order({ what: 'resume-promotion', ids })}>
          恢复投放
        </Button>
      )}
      <Ask
        title="确定删除该计划？"
        words="删除后无法恢复。"
        yes="确认删除"
        disabled={runs}
        onYes={() => order({ what: 'delete-plan', ids })}
      >
        {(press) => (
          <Button type="link" size="small" disabled={runs} onClick={press}>
            删除
          </Button>
        )}
      </Ask>
      <Button type="link" size="small">
        管理达人
      </Button>
    </div>
  );
}
