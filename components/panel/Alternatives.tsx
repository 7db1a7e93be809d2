import type { ActionKind } from '../../lib/core/action';
import type { Alternative } from '../../lib/core/alternative';
import { useWords, type MessageKey } from '../words';

interface Props {
  action: ActionKind;
  alternatives: readonly Alternative[];
}

/** Stopping a promotion and taking a product off are two actions: which is wanted, and what else there is. */
export function Alternatives({ action, alternatives }: Props) {
  const say = useWords();
  const elsewhere = alternatives.filter(({ link }) => link);
  if (elsewhere.length === 0) return null;
  return (
    <section className="choices" aria-labelledby="choices">
      <h2 id="choices">{say(`panel.which.${action}`)}</h2>
      <ul>
        {elsewhere.map(({ id }) => (
          <li key={id} id={`alternative-${id}`}>
            {say(`alternative.${id}` as MessageKey)}
          </li>
        ))}
      </ul>
    </section>
  );
}
