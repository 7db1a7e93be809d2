import type { ReactNode } from 'react';
import { useWords } from '../words';
import { Empty } from './Empty';

/** Nothing to show because no shop is open: what for, and the one thing to do about it. */
export function NoShop({ onOpenShop, children }: { onOpenShop: () => void; children: ReactNode }) {
  const say = useWords();
  const open = (
    <button type="button" className="button main" onClick={onOpenShop}>
      {say('popup.check.open')}
    </button>
  );
  return <Empty action={open}>{children}</Empty>;
}
