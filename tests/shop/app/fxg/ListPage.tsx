import { Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { SubApp } from '../SubApp';
import { useShop } from '../useShop';
import { BatchBar } from './BatchBar';
import { GoodsTable } from './GoodsTable';
import { ListTools } from './ListTools';
import { SearchForm } from './SearchForm';

const tabs = [
  { key: 'all', label: '全部' },
  { key: 'onSale', label: '售卖中' },
  { key: 'soldOut', label: '已售罄' },
  { key: 'offline', label: '已下架' },
];

// Of fixed size: in a shadow root the tabs are measured before their sheet has been copied.
const indicator = { size: 24, align: 'start' } as const;

/** 商品管理 (domain.md M1, M2). */
export function ListPage() {
  document.title = '商品管理';
  return (
    <SubApp of="goods">
      <GoodsList />
    </SubApp>
  );
}

function GoodsList() {
  const { state, shop } = useShop();
  const [tab, setTab] = useState('all');
  const [wanted, setWanted] = useState('');
  const [selected, setSelected] = useState<string[]>([]);
  const products = useMemo(() => {
    const words = wanted
      .split(/[,，]/)
      .map((word) => word.trim())
      .filter(Boolean);
    return [...state.products.values()].filter(
      ({ shopId, shelf, id, name }) =>
        shopId === shop.id &&
        (tab === 'all' || shelf === tab) &&
        (words.length === 0 || words.some((word) => id === word || name.includes(word))),
    );
  }, [state, shop, tab, wanted]);
  const change = (key: string) => {
    setTab(key);
    setSelected([]);
  };
  return (
    <div className="page">
      <h1>商品管理</h1>
      <SearchForm onSearch={setWanted} />
      <Tabs items={tabs} activeKey={tab} onChange={change} indicator={indicator} />
      <ListTools />
      <BatchBar products={products} selected={selected} onSelect={setSelected} />
      <GoodsTable products={products} selected={selected} onSelect={setSelected} />
    </div>
  );
}
