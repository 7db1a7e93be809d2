import { Button, Dropdown } from 'antd';
import type { Plan } from '../../state';
import { Ask } from '../Ask';
import { Control } from '../Control';
import { useOrder, useShop } from '../useShop';
import { stopQuestion } from './planWords';

/** What can be done with a promoted product, in its last cell. */
export function PromoteOperations({ plan }: { plan: Plan }) {
  const { options, go } = useShop();
  const { promotion } = options;
  const order = useOrder();
  const stop = () => order({ what: 'stop-promotion', ids: [plan.id] });
  const edit = () => go(`/dashboard/product/detail?product_id=${plan.productId}`);
  return (
    <div className="index_operate__bwfEj">
      <Button type="link" size="small" onClick={edit}>
        编辑
      </Button>
      {plan.state !== 'running' && (
        <Button
          type="link"
          size="small"
          onClick={() => order({ what: 'resume-promotion', ids: [plan.id] })}
        >
          重新推广
        </Button>
      )}
      {plan.state === 'running' && promotion !== 'switch' && promotion !== 'menu' && (
        <Ask {...stopQuestion(plan)} onYes={stop}>
          {(press) => <Control as={promotion} label="取消推广" beside={[]} press={press} />}
        </Ask>
      )}
      <Ask {...stopQuestion(plan)} onYes={stop} fromMenu>
        {(press) => <More plan={plan} press={press} inMenu={promotion === 'menu'} />}
      </Ask>
    </div>
  );
}

interface MoreProps {
  plan: Plan;
  press?: () => void;
  inMenu: boolean;
}

function More({ plan, press, inMenu, ...passed }: MoreProps) {
  const { go } = useShop();
  const running = plan.state === 'running';
  const items = [
    { key: 'copy', label: '复制链接' },
    { key: 'data', label: '推广数据' },
    { key: 'old', label: '查看计划', onClick: () => go('/dashboard/product/plan') },
    { key: 'stop', label: inMenu ? '取消推广' : '关闭计划', disabled: !running, onClick: press },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['hover', 'click']} placement="bottomRight">
      <a {...passed}>更多</a>
    </Dropdown>
  );
}
