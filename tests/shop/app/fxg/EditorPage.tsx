import { App, Button, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Product } from '../../state';
import { useRoute } from '../route';
import { SubApp } from '../SubApp';
import { useOrder, useShop } from '../useShop';

/** The product editor, with a radio 下架 that does nothing until the form is published (domain.md §2.5). */
export function EditorPage() {
  const { state } = useShop();
  const id = useRoute().searchParams.get('product_id') ?? '';
  document.title = '商品创建';
  return (
    <SubApp of="goods">
      <div className="page">
        <h1>{id ? '编辑商品' : '商品创建'}</h1>
        <Editor key={id} product={state.products.get(id)} />
      </div>
    </SubApp>
  );
}

function Editor({ product }: { product?: Product }) {
  const { go } = useShop();
  const { message } = App.useApp();
  const order = useOrder();
  const [form] = Form.useForm<{ shelf: 'on' | 'off' }>();
  const [asking, setAsking] = useState(false);
  const publish = async () => {
    setAsking(false);
    const wanted = form.getFieldValue('shelf') === 'off' ? 'off-shelf' : 'on-shelf';
    const isOff = product?.shelf === 'offline';
    if (product && isOff !== (wanted === 'off-shelf'))
      await order({ what: wanted, ids: [product.id] });
    else void message.success('发布成功');
    go('/ffa/g/list');
  };
  return (
    <Form
      form={form}
      labelCol={{ flex: '96px' }}
      style={{ maxWidth: 720 }}
      initialValues={{
        name: product?.name,
        price: product && product.price.from / 100,
        stock: product?.stock,
        shelf: product?.shelf === 'offline' ? 'off' : 'on',
      }}
    >
      {product && <Form.Item label="商品ID">{product.id}</Form.Item>}
      <Form.Item label="商品标题" name="name">
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label="售卖价" name="price">
        <InputNumber min={0} prefix="￥" style={{ width: 200 }} />
      </Form.Item>
      <Form.Item label="现货库存" name="stock">
        <InputNumber min={0} style={{ width: 200 }} />
      </Form.Item>
      <Form.Item label="商品描述" name="text">
        <Input.TextArea rows={3} placeholder="请输入商品描述" />
      </Form.Item>
      <Form.Item label="商品状态" name="shelf">
        <Radio.Group
          options={[
            { value: 'on', label: '上架' },
            { value: 'off', label: '下架' },
          ]}
        />
      </Form.Item>
      <Form.Item label=" " colon={false}>
        <div className="index_operate__bwfEj">
          <Button type="primary" onClick={() => setAsking(true)}>
            发布商品
          </Button>
          <Button onClick={() => void message.success('草稿已保存')}>保存草稿</Button>
          <Button onClick={() => go('/ffa/g/list')}>取消</Button>
        </div>
      </Form.Item>
      <Modal
        title="发布提醒"
        open={asking}
        okText="不修改，继续发布"
        cancelText="返回修改"
        onOk={publish}
        onCancel={() => setAsking(false)}
      >
        商品信息仍有优化空间：建议补充商品详情图与参数，提升质量分。
      </Modal>
    </Form>
  );
}
