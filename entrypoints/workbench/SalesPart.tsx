import { SalesDraft, SheetProblems } from '@/components/workbench/SalesDraft';
import { SalesEntry } from '@/components/workbench/SalesEntry';
import { SalesView } from '@/components/workbench/SalesView';
import { useWords } from '@/components/words';
import type { Shop } from '@/lib/core/fact';
import { salesOf } from '@/lib/core/sales';
import {
  applyFile,
  beginEntry,
  chooseColumns,
  chooseFile,
  dropFile,
  saveEntry,
  useCalendar,
} from '@/lib/stores/calendar';
import { useStored } from '@/lib/stores/stored';
import { send } from '@/lib/stores/work';
import { useShops } from './ShopChoice';

/** The sales of the chosen shop, and what is being read or typed of them. */
export function SalesPart() {
  const { sales: all } = useStored();
  const { shop } = useShops();
  const sales = shop && salesOf(all, shop);
  return (
    <SalesView
      sales={sales}
      shop={shop && (shop.name ?? shop.id)}
      onChoose={(file) => void chooseFile(file)}
      onEnter={() => beginEntry(sales)}
      onRemove={(given) =>
        void send({ type: 'sales.remove', key: given.key }, { type: 'sales.save', sales: given })
      }
      work={shop && <Working shop={shop} />}
    />
  );
}

function Working({ shop }: { shop: Shop }) {
  const say = useWords();
  const { file, entry } = useCalendar();
  if (entry)
    return (
      <SalesEntry
        draft={entry}
        onChange={(changed) => useCalendar.setState({ entry: changed })}
        onSave={() => void saveEntry(shop)}
        onCancel={() => useCalendar.setState({ entry: undefined })}
      />
    );
  if (!file) return null;
  if ('sheet' in file)
    return (
      <SalesDraft
        {...file}
        onColumns={chooseColumns}
        onUse={() => void applyFile(shop)}
        onDrop={dropFile}
      />
    );
  return (
    <section className="card draft" aria-labelledby="refusedFile">
      <h4 id="refusedFile">{say('sales.refused', { file: file.name })}</h4>
      <SheetProblems problems={[file.problem]} count={1} />
      <p className="buttons">
        <button type="button" className="button" onClick={dropFile}>
          {say('popup.dismiss')}
        </button>
      </p>
    </section>
  );
}
