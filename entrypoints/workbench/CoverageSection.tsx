import { CoverageView } from '@/components/workbench/CoverageView';
import { startPage } from '@/lib/catalog/start';
import { goToTab, openTab } from '@/lib/platform/page';
import { useWorkbench } from '@/lib/stores/workbench';

/** 护航状态: how far the open pages are covered. */
export function CoverageSection() {
  const { tabs } = useWorkbench();
  return (
    <CoverageView
      tabs={tabs}
      onGo={(tabId) => void goToTab(tabId)}
      onOpenShop={() => void openTab(startPage)}
    />
  );
}
