import type { Alternative } from '../../lib/core/alternative';
import { useWords, type MessageKey } from '../words';

/** What can be done instead, each on the page where the merchant does it. */
export function Alternatives({ alternatives }: { alternatives: readonly Alternative[] }) {
  const say = useWords();
  const elsewhere = alternatives.filter(({ link }) => link);
  if (elsewhere.length === 0) return null;
  return (
    <details>
      <summary>{say('popup.check.instead')}</summary>
      <ul className="instead">
        {elsewhere.map(({ id, link }) => (
          <li key={id}>
            <a href={link} target="_blank" rel="noreferrer">
              {say(`instead.${id}` as MessageKey)} ↗
            </a>{' '}
            <span className="soft">{say(`alternative.${id}` as MessageKey)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
