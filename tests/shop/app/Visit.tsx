import { useEffect, useMemo } from 'react';
import { decodeOptions, encodeOptions } from '../options';
import { readOptions } from './readOptions';
import { useRoute } from './route';
import { ShopApp } from './ShopApp';
import { openStore } from './store';
import { StoreContext } from './useShop';

/** The visit that the address asks for: with other options in it, another one begins without a load. */
export function Visit() {
  useRoute();
  const key = encodeOptions(readOptions());
  const store = useMemo(() => openStore(decodeOptions(key)), [key]);
  useEffect(() => store.close, [store]);
  return (
    <StoreContext value={store}>
      <ShopApp key={key} />
    </StoreContext>
  );
}
