import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { useRoute } from '../route';
import { Skin } from '../Skin';
import { useShop } from '../useShop';
import { RoleExchange } from './RoleExchange';

const entries = [
  { key: '/dashboard', label: '首页' },
  { key: '/dashboard/product/promote-manage', label: '推商品' },
  { key: '/dashboard/product/plan', label: '计划管理' },
  { key: '/dashboard/servicehall/daren-square', label: '达人广场' },
  { key: '/dashboard/servicehall/institution', label: '团长招商' },
  { key: '/dashboard/regulation/clear-out', label: '违规与清退' },
  { key: '/dashboard/setting/alliance', label: '联盟设置' },
];

/** Header and menu of 巨量百应; the page scrolls in `#portal`, not in the window (domain.md §2.6). */
export function BuyinShell({ children }: { children: ReactNode }) {
  const { go } = useShop();
  const { pathname } = useRoute();
  return (
    <Skin prefix="auxo">
      <div className="buyin-shell">
        <RoleExchange />
        <div className="buyin-body">
          <Menu
            className="buyin-menu"
            selectedKeys={[pathname]}
            items={entries}
            onClick={({ key }) => go(key)}
          />
          <div id="portal">{children}</div>
        </div>
      </div>
    </Skin>
  );
}
