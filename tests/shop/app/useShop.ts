import { App } from 'antd';
import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import { shops } from '../seed';
import type { Order } from '../state';
import { navigate } from './route';
import type { ShopStore } from './store';

export const StoreContext = createContext<ShopStore | undefined>(undefined);

export function useStore(): ShopStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('模型店铺：StoreContext 缺失，请在 main.tsx 中提供');
  return store;
}

/** What the shop shows now, with ways to move about in it. */
export function useShop() {
  const store = useStore();
  const view = useSyncExternalStore(store.subscribe, store.view);
  const shop = shops.find(({ id }) => id === view.shopId) ?? shops[0];
  return { ...view, shop, options: store.options, enter: store.enter, go: useGo() };
}

/** Moves to another page of the shop. For rows, which should not follow every change of the shop. */
export function useGo(): (address: string) => void {
  const { options } = useStore();
  return useCallback((address: string) => navigate(address, options), [options]);
}

/** Sends an order to the shop and shows what it answers in toasts. */
export function useOrder(): (order: Order) => Promise<void> {
  const store = useStore();
  const { message } = App.useApp();
  return useCallback(
    async (order: Order) => {
      for (const { ok, words, ids } of await store.order(order)) {
        const text = order.ids.length > 1 ? `${words}（${ids.length} 项）` : words;
        if (ok) void message.success(text);
        else void message.error(text);
      }
    },
    [store, message],
  );
}
