import { useMemo } from 'react';
import { useWords } from '@/components/words';
import { shopKey, type Shop } from '@/lib/core/fact';
import { useCalendar } from '@/lib/stores/calendar';
import { useStored } from '@/lib/stores/stored';
import { useWorkbench } from '@/lib/stores/workbench';

/** The shops that were read on a page or given sales, each once, and the one that is chosen. */
export function useShops(): { shops: Shop[]; shop: Shop | undefined } {
  const { sales, cases } = useStored();
  const { tabs } = useWorkbench();
  const { shop: chosen } = useCalendar();
  return useMemo(() => {
    const all = [
      ...sales.map((at) => at.shop),
      ...(tabs ?? []).map(({ state }) => state.shop),
      ...cases.map(({ hold }) => hold.shop),
    ];
    const byKey = new Map<string, Shop>();
    for (const shop of all)
      if (shopKey(shop) && !byKey.has(shopKey(shop))) byKey.set(shopKey(shop), shop);
    const shops = [...byKey.values()];
    return { shops, shop: shops.find((at) => shopKey(at) === chosen) ?? shops[0] };
  }, [sales, tabs, cases, chosen]);
}

/** Which shop is meant; nothing where there is no choice. */
export function ShopChoice() {
  const say = useWords();
  const { shops, shop } = useShops();
  if (shops.length < 2 || !shop) return null;
  return (
    <label className="labelled">
      <span>{say('calendar.shop')}</span>
      <select
        className="field"
        value={shopKey(shop)}
        onChange={({ currentTarget }) =>
          useCalendar.setState({ shop: currentTarget.value, file: undefined, entry: undefined })
        }
      >
        {shops.map((at) => (
          <option key={shopKey(at)} value={shopKey(at)}>
            {at.name ?? at.id}
          </option>
        ))}
      </select>
    </label>
  );
}
