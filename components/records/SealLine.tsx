import type { FileSeal } from '../../lib/core/fileSeal';
import { useWords } from '../words';

/** Most cases that are named. */
const mostNamed = 10;

/** Whether a file's cases are as the ledger in it has them: it is the merchant who decides. */
export function SealLine({ kind, altered, missing }: FileSeal) {
  const say = useWords();
  const isFine = kind === 'whole' && altered.length + missing === 0;
  if (isFine || kind === 'none' || kind === 'part')
    return <p className="soft">{say(`exchange.seal.${kind}`)}</p>;
  return (
    <div className="due">
      {kind === 'broken' && <p>{say('exchange.seal.broken')}</p>}
      {altered.length > 0 && (
        <p>
          {say('exchange.seal.altered', {
            count: altered.length,
            ids: altered.slice(0, mostNamed).join('、'),
          })}
        </p>
      )}
      {missing > 0 && <p>{say('exchange.seal.missing', { count: missing })}</p>}
      <p>{say('exchange.seal.yours')}</p>
    </div>
  );
}
