import { siteAt } from '@/lib/core/site';
import { TaughtView } from '@/components/workbench/TaughtView';
import { builtIn } from '@/lib/catalog/packs';
import { startPage } from '@/lib/catalog/start';
import { openTab } from '@/lib/platform/page';
import { useStored } from '@/lib/stores/stored';
import { send } from '@/lib/stores/work';
import { tryTaught, useWorkbench } from '@/lib/stores/workbench';

const siteOf = (origin: string): string => siteAt(builtIn.packs, origin)?.name ?? origin;

/** 教过的按钮: what the merchant has taught. */
export function TaughtSection({ signal }: { signal: AbortSignal }) {
  const { taught } = useStored();
  const { counts } = useWorkbench();
  return (
    <TaughtView
      taught={taught}
      counts={counts}
      siteOf={siteOf}
      onTry={(control) => void tryTaught(control, signal)}
      onRemove={(control) =>
        void send(
          { type: 'taught.remove', id: control.id },
          { type: 'taught.save', taught: control },
        )
      }
      onOpenShop={() => void openTab(startPage)}
    />
  );
}
