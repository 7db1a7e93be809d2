import { encodeOptions, optionsParameter } from '../../options';
import { useShop } from '../useShop';

/** fxg around a page of buyin in a frame (domain.md M7c). The frame has a state of its own. */
export function FramePage() {
  const { options } = useShop();
  document.title = '精选联盟';
  const url = new URL('https://buyin.jinritemai.com/dashboard/product/promote-manage');
  url.searchParams.set(optionsParameter, encodeOptions(options));
  return <iframe title="推商品" className="index_frame__q" src={url.href} />;
}
