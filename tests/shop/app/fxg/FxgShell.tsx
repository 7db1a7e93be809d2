import { Tag } from 'antd';
import { useState, type ReactNode } from 'react';
import { Skin } from '../Skin';
import { useRoute } from '../route';
import { ShopAccount } from '../ShopAccount';
import { useShop } from '../useShop';

interface Entry {
  title: string;
  layers: [string, string][];
}

const menu: Entry[] = [
  { title: '首页', layers: [['店铺首页', '/ffa/mshop/homepage/index']] },
  {
    title: '商品',
    layers: [
      ['商品管理', '/ffa/g/list'],
      ['商品创建', '/ffa/g/create'],
      ['库存管理', '/ffa/g/stock-manage/list'],
    ],
  },
  { title: '订单', layers: [['订单管理', '/ffa/morder/order/list']] },
  { title: '售后', layers: [['评价管理', '/ffa/maftersale/comment']] },
  {
    title: '营销',
    layers: [
      ['活动广场', '/ffa/merchant/campaign-square'],
      ['营销管理', '/ffa/marketing/discount-query'],
    ],
  },
  {
    title: '精选联盟',
    layers: [
      ['去推广', 'https://buyin.jinritemai.com/dashboard/product/promote-manage'],
      ['联盟看板', '/ffa/buyin/dashboard/product/promote-manage'],
    ],
  },
  { title: '店铺', layers: [['违规管理', '/ffa/govern-guarantee/regulation']] },
];

/** Header and menu of the merchant backend around a page. */
export function FxgShell({ children }: { children: ReactNode }) {
  return (
    <Skin prefix="auxo">
      <div className="fxg-shell">
        <div id="fxg-pc-header">
          <div className="index_logo__2hQ">
            抖店 <Tag>模型店铺</Tag>
          </div>
          <div className="index_headerSearch__a">搜索功能、规则、教程</div>
          <div className="index_headerLinks__b">
            <span>规则中心</span>
            <span>消息</span>
            <span>客服</span>
          </div>
          <ShopAccount />
        </div>
        <div className="fxg-body">
          <Menu />
          <main className="fxg-main">{children}</main>
        </div>
      </div>
    </Skin>
  );
}

function Menu() {
  const { go } = useShop();
  const { pathname } = useRoute();
  // The submenu of 精选联盟 exists only after a press on it (domain.md §1.4).
  const [open, setOpen] = useState<readonly string[]>(['商品']);
  const toggle = (title: string) =>
    setOpen(open.includes(title) ? open.filter((kept) => kept !== title) : [...open, title]);
  return (
    <nav className="fxg-menu">
      {menu.map(({ title, layers }) => (
        <div key={title}>
          <div className="index_menuTitle__a" onClick={() => toggle(title)}>
            {title}
            <i className={open.includes(title) ? 'arrow arrow-open' : 'arrow'} />
          </div>
          {open.includes(title) &&
            layers.map(([name, address]) => (
              <div
                key={name}
                className={`index_layerTitle__c${address === pathname ? ' index_active__d' : ''}`}
                onClick={() => go(address)}
              >
                {name}
              </div>
            ))}
        </div>
      ))}
    </nav>
  );
}
