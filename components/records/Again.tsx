import type { Repeated } from '../../lib/core/figures';
import { preventedBy, type Prevention } from '../../lib/core/prevention';
import { beijingTime } from '../../lib/core/timing';
import { ruleName } from '../findingText';
import { ProductId } from '../ProductId';
import { useWords, type MessageKey } from '../words';

export interface AgainProps {
  products: readonly Repeated[];
  preventions: readonly Prevention[];
  /** Whether a ready-made set of reminders is at work. */
  isSetOn: (set: string) => boolean;
  onSwitchOn: (set: string) => void;
  onProduct: (id: string) => void;
}

/** Products that were delisted more than once, and what on record says how it could be less often. */
export function Again({ products, ...rest }: AgainProps) {
  const say = useWords();
  if (products.length === 0) return null;
  return (
    <section className="card">
      <h3>{say('figures.again')}</h3>
      <p className="soft">{say('figures.againNote')}</p>
      <ul className="stack">
        {products.map((product) => (
          <li key={product.id}>
            <Product product={product} {...rest} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Product({
  product,
  preventions,
  onProduct,
  ...on
}: { product: Repeated } & Omit<AgainProps, 'products'>) {
  const say = useWords();
  const { id, name, count, first, last, rules } = product;
  const prevented = preventedBy(preventions, product);
  return (
    <>
      <p>
        {name ?? say('popup.noName')} <ProductId id={id} />{' '}
        <button
          type="button"
          className="link"
          aria-label={say('figures.seeFor', { id })}
          onClick={() => onProduct(id)}
        >
          {say('figures.see')}
        </button>
      </p>
      <p className="soft">
        {say('figures.times', {
          count,
          first: beijingTime(first, true),
          last: beijingTime(last, true),
        })}
      </p>
      {prevented.map(({ prevention, ...shown }) => (
        <p key={prevention.id}>
          {shown.reasons.map((at) =>
            say('figures.shows', {
              count: at.count,
              reason: say(`reason.${at.key}` as MessageKey),
            }),
          )}
          {shown.rules.map((at) =>
            say('figures.found', { count: at.count, rule: ruleName(at.key, say) }),
          )}{' '}
          {say(`figures.prevent.${prevention.id}` as MessageKey)}{' '}
          {prevention.set && <SetSwitch set={prevention.set} {...on} />}
        </p>
      ))}
      {prevented.length === 0 && <p>{say('figures.unexplained')}</p>}
      {rules.length > 0 && (
        <p className="soft">
          {say('figures.said', {
            rules: rules
              .slice(0, 5)
              .map((at) => `${ruleName(at.key, say)} ${at.count}`)
              .join(say('panel.comma')),
          })}
        </p>
      )}
    </>
  );
}

/** Switches on the reminders that look after it, or says that they are at work. */
function SetSwitch({
  set,
  isSetOn,
  onSwitchOn,
}: { set: string } & Pick<AgainProps, 'isSetOn' | 'onSwitchOn'>) {
  const say = useWords();
  const name = say(`routineSet.${set}` as MessageKey);
  if (isSetOn(set)) return <span className="soft">{say('figures.setIsOn', { name })}</span>;
  return (
    <button type="button" className="link" onClick={() => onSwitchOn(set)}>
      {say('figures.switchOn', { name })}
    </button>
  );
}
