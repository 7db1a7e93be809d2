import { Alert, Card, Switch } from 'antd';
import { Ask } from '../Ask';
import { Control } from '../Control';
import { SubApp } from '../SubApp';
import { useOrder, useShop } from '../useShop';

/** The shop's own membership of 精选联盟. The page's words are guesses: none is attested (domain.md §0, 3). */
export function AlliancePage() {
  const { state, shop, options } = useShop();
  const order = useOrder();
  const { control = 'button' } = options;
  const departed = state.departed.has(shop.id);
  document.title = '联盟设置';
  return (
    <SubApp of="alliance">
      <div className="page">
        <h1>联盟设置</h1>
        {departed && <Alert type="info" showIcon message="店铺未加入联盟" />}
        <Card title="精选联盟" size="small" style={{ maxWidth: 640 }}>
          <p>店铺状态：{departed ? '未加入' : '已加入精选联盟'}</p>
          <p>
            <Switch size="small" defaultChecked /> 允许达人申请样品
          </p>
          <Ask
            title="确定退出精选联盟？"
            words="退出后全部推广计划将关闭，达人无法继续带货。"
            yes="确认退出"
            disabled={departed}
            fromMenu={control === 'menu'}
            onYes={() => order({ what: 'leave-alliance', ids: [shop.id] })}
          >
            {(press) => (
              <Control
                as={control}
                look="danger"
                label="退出精选联盟"
                beside={['联盟规则', '入驻记录']}
                disabled={departed}
                press={press}
              />
            )}
          </Ask>
        </Card>
      </div>
    </SubApp>
  );
}
