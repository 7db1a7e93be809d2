import '@arco-design/web-react/es/_util/react-19-adapter';
import '@arco-design/web-react/dist/css/arco.css';
import {
  Button,
  Descriptions,
  Drawer,
  Dropdown,
  Form,
  Input,
  Link,
  Menu,
  Modal,
  Pagination,
  Popconfirm,
  Radio,
  Select,
  Space,
  Table,
  Tabs,
} from '@arco-design/web-react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import * as shop from '../shop';
import { useListed, useShelf } from '../useShop';

const ask = ({ title, text, yes }: shop.Question) =>
  Modal.confirm({ title, content: text, onOk: yes });

function Operations({ product, edit }: { product: shop.Product; edit: () => void }) {
  const isOn = product.shelf === '在售';
  const question = shop.asksToDelist([product]);
  const pick = (key: string) =>
    key === '下架商品' ? ask(question) : shop.note('查看数据', [product]);
  const menu = (
    <Menu onClickMenuItem={pick}>
      {isOn && <Menu.Item key="下架商品">下架商品</Menu.Item>}
      <Menu.Item key="查看数据">查看数据</Menu.Item>
    </Menu>
  );
  return (
    <Space>
      <Link onClick={edit}>编辑</Link>
      {isOn ? (
        <Popconfirm title={question.title} content={question.text} onOk={question.yes}>
          <Link>下架</Link>
        </Popconfirm>
      ) : (
        <Link onClick={() => shop.relist([product])}>重新上架</Link>
      )}
      <Dropdown droplist={menu} trigger="click">
        <Link>更多</Link>
      </Dropdown>
    </Space>
  );
}

function Details({ product }: { product: shop.Product }) {
  const save = ({ choice }: { title: string; choice: string }) => shop.save(product, choice);
  return (
    <>
      <Descriptions
        column={1}
        data={shop.detailsOf(product).map(([label, value]) => ({ label, value }))}
      />
      <Button status="danger" onClick={() => ask(shop.asksToDelist([product]))}>
        下架
      </Button>
      <Form initialValues={{ title: product.name, choice: shop.choiceOf(product) }} onSubmit={save}>
        <Form.Item label="商品标题" field="title">
          <Input />
        </Form.Item>
        <Form.Item label="修改状态" field="choice">
          <Radio.Group options={[...shop.choices]} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          保存
        </Button>
      </Form>
    </>
  );
}

function Tools() {
  const shelf = useShelf();
  return (
    <>
      <Tabs activeTab={shelf} onChange={(key) => shop.show(key as shop.Shelf, '页签')}>
        {shop.shelves.map((value) => (
          <Tabs.TabPane key={value} title={value} />
        ))}
      </Tabs>
      <Space>
        <Input placeholder="商品名称/商品ID" />
        <Select
          style={{ width: 120 }}
          value={shelf}
          options={[...shop.shelves]}
          onChange={(value) => shop.show(value, '筛选')}
        />
        <Button onClick={() => ask(shop.asksToSync)}>同步库存</Button>
        <Link onClick={() => shop.note('下架记录')}>下架记录</Link>
      </Space>
    </>
  );
}

function Page() {
  const listed = useListed();
  const [edited, setEdited] = useState<shop.Product>();
  const [ids, setIds] = useState<(string | number)[]>([]);
  const chosen = listed.filter(({ id }) => ids.includes(id));
  const goods = (_: unknown, product: shop.Product) => (
    <>
      <div>{product.name}</div>
      <small>{shop.idText(product)}</small>
    </>
  );
  const operations = (_: unknown, product: shop.Product) => (
    <Operations product={product} edit={() => setEdited(product)} />
  );
  return (
    <div style={{ padding: 16 }}>
      <Tools />
      <div style={{ lineHeight: '48px' }}>
        已选 {chosen.length} 项{' '}
        <Button disabled={chosen.length === 0} onClick={() => ask(shop.asksToDelist(chosen))}>
          批量下架
        </Button>
        <Button onClick={() => shop.note('批量改价', chosen)}>批量改价</Button>
      </div>
      <Table
        rowKey="id"
        data={[...listed]}
        pagination={false}
        rowSelection={{ selectedRowKeys: ids, onChange: setIds }}
        onChange={(_, sorter) => 'field' in sorter && shop.note('排序 下架时间')}
        columns={[
          { title: '商品信息', render: goods },
          ...shop.columns.map(([dataIndex, title]) => ({ dataIndex, title })),
          { title: '下架时间', dataIndex: 'offAt', sorter: () => 0 },
          { title: '操作', render: operations },
        ]}
      />
      <Pagination total={12} pageSize={5} onChange={(page) => shop.note(`第 ${page} 页`)} />
      <Drawer
        width={420}
        title="商品详情"
        footer={null}
        visible={edited !== undefined}
        onCancel={() => setEdited(undefined)}
      >
        {edited && <Details key={edited.id} product={edited} />}
      </Drawer>
    </div>
  );
}

export const mount = (at: HTMLElement): void => createRoot(at).render(<Page />);
