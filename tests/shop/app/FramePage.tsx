import { shopUrl } from '../shopUrl';
import { useShop } from './useShop';

/** One host's backend around a page of the other in a frame (domain.md M7c), which has a state of its own. */
export function FramePage() {
  const { options } = useShop();
  document.title = '商家后台';
  return (
    <iframe
      title={options.framed}
      className="index_frame__q"
      src={shopUrl(options.framed, options)}
    />
  );
}
