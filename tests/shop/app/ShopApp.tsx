import { AlliancePage } from './buyin/AlliancePage';
import { BuyinShell } from './buyin/BuyinShell';
import { ClearOutPage } from './buyin/ClearOutPage';
import { PlanPage } from './buyin/PlanPage';
import { ProductPage } from './buyin/ProductPage';
import { PromotePage } from './buyin/PromotePage';
import { EditorPage } from './fxg/EditorPage';
import { FxgShell } from './fxg/FxgShell';
import { ListPage } from './fxg/ListPage';
import { FramePage } from './FramePage';
import { NoPage } from './NoPage';
import { useRoute } from './route';
import { useShop } from './useShop';

/** The page that the address asks for. A switch of shop mounts it afresh. */
export function ShopApp() {
  const { pathname, host } = useRoute();
  const { shop } = useShop();
  if (host.startsWith('buyin.'))
    return <BuyinShell key={shop.id}>{buyinPage(pathname)}</BuyinShell>;
  return <FxgShell key={shop.id}>{fxgPage(pathname)}</FxgShell>;
}

function fxgPage(path: string) {
  if (path === '/ffa/g/list') return <ListPage />;
  if (path === '/ffa/g/create') return <EditorPage />;
  if (path === '/ffa/buyin/frame') return <FramePage />;
  if (path.startsWith('/ffa/buyin/dashboard')) return buyinPage(path.replace('/ffa/buyin', ''));
  return <NoPage />;
}

function buyinPage(path: string) {
  if (path === '/dashboard/product/promote-manage') return <PromotePage />;
  if (path === '/dashboard/product/plan') return <PlanPage />;
  if (path === '/dashboard/product/detail') return <ProductPage />;
  if (path === '/dashboard/regulation/clear-out') return <ClearOutPage />;
  if (path === '/dashboard/setting/alliance') return <AlliancePage />;
  if (path === '/dashboard/shop/frame') return <FramePage />;
  return <NoPage />;
}
