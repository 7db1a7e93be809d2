import { ConfigProvider } from 'antd';
import { useCallback, useContext, useMemo, useRef } from 'react';
import { useStore } from '../useShop';
import { goodsColumns } from './goodsColumns';

/** What every `LightRow` of a table shares, the same objects at each render. */
export function useLightRows(selected: string[], onSelect: (ids: string[]) => void) {
  const { options } = useStore();
  const { getPrefixCls } = useContext(ConfigProvider.ConfigContext);
  const latest = useRef({ selected, onSelect });
  latest.current = { selected, onSelect };
  const onToggle = useCallback((id: string) => {
    const { selected: ids, onSelect: select } = latest.current;
    select(ids.includes(id) ? ids.filter((kept) => kept !== id) : [...ids, id]);
  }, []);
  const shared = useMemo(
    () => ({
      onToggle,
      columns: goodsColumns(options),
      prefix: { table: getPrefixCls('table'), checkbox: getPrefixCls('checkbox') },
      hasKey: options.ids === 'key',
    }),
    [onToggle, options, getPrefixCls],
  );
  return { shared, chosen: useMemo(() => new Set(selected), [selected]) };
}
