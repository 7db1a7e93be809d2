import type { ReactNode } from 'react';
import type { Sales } from '../../lib/core/sales';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { FileButton } from './FileButton';

interface Props {
  /** What is known of the chosen shop. */
  sales: Sales | undefined;
  /** The name of the shop, or undefined where none was chosen or read yet. */
  shop: string | undefined;
  onChoose: (file: File) => void;
  onEnter: () => void;
  onRemove: (sales: Sales) => void;
  /** What is being imported or entered. */
  work: ReactNode;
}

/** The sales of a shop by hour: where they are from, and how to give them. */
export function SalesView({ sales, shop, onChoose, onEnter, onRemove, work }: Props) {
  const say = useWords();
  return (
    <section aria-labelledby="sales">
      <div className="split">
        <h3 id="sales">{say('sales.title')}</h3>
        <div className="buttons">
          <button type="button" className="button" disabled={!shop} onClick={onEnter}>
            {say('sales.enter')}
          </button>
          {shop && (
            <FileButton accept=".csv,.tsv,.txt,.xlsx" onChoose={onChoose}>
              {say('sales.import')}
            </FileButton>
          )}
        </div>
      </div>
      {!shop && <p className="soft">{say('sales.noShop')}</p>}
      {shop && !sales && !work && <p className="soft">{say('sales.none', { shop })}</p>}
      {sales && (
        <div className="card">
          <div className="split">
            <h4>{shop ?? sales.key}</h4>
            <button type="button" className="link" onClick={() => onRemove(sales)}>
              {say('sales.remove')}
            </button>
          </div>
          <p className="soft">{told(sales)}</p>
        </div>
      )}
      {work}
    </section>
  );

  function told({ origin, file = '', from, to, updatedAt }: Sales): string {
    const time = beijingTime(updatedAt, true);
    if (origin === 'entered') return say('sales.entered', { time });
    const source = say('sales.imported', { file, time });
    return from && to ? `${source} ${say('sales.days', { from, to })}` : source;
  }
}
