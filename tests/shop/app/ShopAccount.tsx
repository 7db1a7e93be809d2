import { Drawer, Popover, Tag } from 'antd';
import { useState } from 'react';
import { shops } from '../seed';
import { useShop } from './useShop';

/** The shop's name in the header; a press shows its id and the way to another shop, under the same address. */
export function ShopAccount() {
  const { shop, enter } = useShop();
  const [open, setOpen] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const choose = () => {
    setOpen(false);
    setChoosing(true);
  };
  return (
    <div className="index_headerShopName__x1">
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={setOpen}
        content={
          <div className="index_accountCard__e">
            <b>{shop.name}</b>
            <div>店铺ID {shop.id}</div>
            <div className="index_cardRow__f">
              <a onClick={choose}>切换组织/店铺</a>
              <a>退出登录</a>
            </div>
          </div>
        }
      >
        <span className="index_userName__16Isl">{shop.name}</span>
      </Popover>
      <Drawer title="切换组织/店铺" open={choosing} onClose={() => setChoosing(false)} width={360}>
        {shops.map((other) => (
          <div key={other.id} className="index_roleItem__k" onClick={() => enter(other.id)}>
            <span className="index_introName__fRtLx">{other.name}</span>
            <span>店铺ID {other.id}</span>
            <Tag color="success">{other.state}</Tag>
          </div>
        ))}
      </Drawer>
    </div>
  );
}
