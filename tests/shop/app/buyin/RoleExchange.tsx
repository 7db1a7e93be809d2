import { Dropdown, Tag } from 'antd';
import { shops } from '../../seed';
import { useShop } from '../useShop';

/** Buyin's header: the shop, its id, and a menu with the merchant's other shops. */
export function RoleExchange() {
  const { shop, enter, go } = useShop();
  const items = shops.map(({ id, name }) => ({ key: id, label: name, onClick: () => enter(id) }));
  return (
    <header className="buyin-header">
      <div className="index_logo__2hQ">
        巨量百应 <Tag>模型店铺</Tag>
      </div>
      <div className="index_headerLinks__b">
        <a onClick={() => go('https://fxg.jinritemai.com/ffa/g/list')}>商家后台</a>
        <span>消息</span>
      </div>
      <Dropdown menu={{ items }} trigger={['click']}>
        <span className="btn-item-role-exchange-name">
          <span className="btn-item-role-exchange-name__title">{shop.name}</span>
        </span>
      </Dropdown>
      <span className="index_shopId__z">店铺ID {shop.id}</span>
    </header>
  );
}
