import { Alert, App, Button, Modal, Switch, Table } from 'antd';
import { useEffect, useState } from 'react';
import { beijingTime } from '../../beijing';
import { useShop } from '../useShop';

type Dialog = 'category' | 'quality' | 'attributes' | 'records' | 'new';

/** The tools above the list, with the dialogs that speak of 下架 and are none (domain.md §2.5). */
export function ListTools() {
  const { options } = useShop();
  const { message } = App.useApp();
  const [open, setOpen] = useState<Dialog>();
  useEffect(() => {
    if (options.intro === 'on') setOpen('category');
  }, [options.intro]);
  const close = () => setOpen(undefined);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        banner
        message="检测到 2 件商品类目错放，逾期未改会被平台下架"
        action={<a onClick={() => setOpen('category')}>立即查看</a>}
      />
      <div className="index_tools__w">
        <span className="index_primary__y" onClick={() => setOpen('new')}>
          新建商品
        </span>
        <Button id="exportSearchedGoods" onClick={() => void message.success('导出任务已创建')}>
          导出查询商品
        </Button>
        <Button onClick={() => setOpen('quality')}>质量分优化</Button>
        <Button onClick={() => setOpen('attributes')}>属性优化</Button>
        <a onClick={() => setOpen('records')}>下架记录</a>
        <a>自动下架设置</a>
      </div>
      <Modal
        title="商品类目错放"
        open={open === 'category'}
        onCancel={close}
        footer={[
          <Button key="appeal" onClick={close}>
            发起申诉
          </Button>,
          <Button key="adopt" type="primary" onClick={close}>
            使用推荐类目
          </Button>,
        ]}
      >
        检测到您有 2 件商品类目错放，请于 7
        日内修改，逾期未改会被平台下架。建议使用推荐类目，如有异议可发起申诉。
      </Modal>
      <Modal
        title="商品质量分优化预警"
        open={open === 'quality'}
        onCancel={close}
        footer={
          <Button type="primary" onClick={close}>
            知道了
          </Button>
        }
      >
        质量分低于 60 的商品将减少曝光，连续 30 日未优化可能被下架处理。
      </Modal>
      <Modal
        title="属性自动优化"
        open={open === 'attributes'}
        className="index_autoOptmModalWrapper__yQ2hV"
        okText="立即开启"
        onOk={close}
        onCancel={close}
      >
        若属性未填/填错，平台将自动优化。
        <p>
          <Switch defaultChecked /> 优化前通知商家
        </p>
      </Modal>
      <Modal title="新建商品" open={open === 'new'} footer={null} onCancel={close}>
        请选择商品类目后再填写商品信息。
      </Modal>
      <Records open={open === 'records'} onClose={close} />
    </>
  );
}

function Records({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { at } = useShop();
  const rows = window.__shopLog.filter((entry) => entry.what === 'off-shelf' && entry.ok);
  return (
    <Modal title="下架记录" open={open} footer={null} onCancel={onClose} width={640}>
      <Table
        size="small"
        rowKey={(entry) => `${entry.at} ${entry.ids.join()}`}
        dataSource={rows}
        pagination={false}
        footer={() => `当前记录更新时间：${beijingTime(at)}`}
        columns={[
          { title: '商品ID', render: (_, entry) => entry.ids.join('、') },
          { title: '下架时间', render: (_, entry) => beijingTime(entry.at) },
          { title: '下架原因', render: () => '商家主动下架' },
        ]}
      />
    </Modal>
  );
}
