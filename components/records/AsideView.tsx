import { useState } from 'react';
import type { Aside } from '../../lib/core/aside';
import { notExchanged, onlyExported } from '../../lib/core/exchange';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { tableName } from './recordPlace';

interface Props {
  aside: Aside;
  onExport: () => void;
  /** Drops what is listed, and what came before it. */
  onDrop: (last: number) => void;
}

/** What a merchant has no word for. */
const isInside = (table: string): boolean => [...notExchanged, ...onlyExported].includes(table);

/** What could not be read and lies aside: the merchant sees what it is, takes it along, and lets it go. */
export function AsideView({ aside: { count, last, entries }, onExport, onDrop }: Props) {
  const say = useWords();
  const [isAsked, setAsked] = useState(false);
  if (count === 0) return null;
  return (
    <section className="laidAside" aria-labelledby="aside">
      <div className="split">
        <h3 id="aside">{say('aside.title', { count })}</h3>
        <p className="buttons">
          <button type="button" className="button" onClick={onExport}>
            {say('aside.export')}
          </button>
          <button
            type="button"
            className="button"
            aria-expanded={isAsked}
            onClick={() => setAsked(!isAsked)}
          >
            {say('aside.drop')}
          </button>
        </p>
      </div>
      <p className="soft intro">{say('aside.intro')}</p>
      {isAsked && (
        <div className="split" role="group" aria-label={say('aside.drop')}>
          <p className="lacking">{say('aside.sure')}</p>
          <button
            type="button"
            className="button"
            onClick={() => {
              setAsked(false);
              onDrop(last);
            }}
          >
            {say('aside.dropAll', { count })}
          </button>
        </div>
      )}
      <ul>
        {entries.map(({ number, table, at, name }) => (
          <li key={number}>
            {isInside(table) ? say('aside.other') : tableName(table, say)} {name && `${name} `}
            <span className="soft">{say('aside.since', { time: beijingTime(at, true) })}</span>
          </li>
        ))}
        {count > entries.length && (
          <li className="soft">{say('aside.more', { count: count - entries.length })}</li>
        )}
      </ul>
    </section>
  );
}
