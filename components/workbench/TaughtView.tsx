import type { Taught } from '../../lib/core/taught';
import { beijingTime } from '../../lib/core/timing';
import { NoShop } from '../popup/NoShop';
import { Rows } from '../popup/Rows';
import { useWords } from '../words';

/** How often a control was found, or why that could not be told. */
type Found = number | 'no-tab' | 'no-answer';

interface Props {
  taught: readonly Taught[];
  /** Of those that were tried, by id. */
  counts: Readonly<Record<string, Found>>;
  siteOf: (origin: string) => string;
  onTry: (control: Taught) => void;
  onRemove: (control: Taught) => void;
  onOpenShop: () => void;
}

/** 教过的按钮: what the merchant has taught, the newest first. */
export function TaughtView({ taught, counts, siteOf, onTry, onRemove, onOpenShop }: Props) {
  const say = useWords();
  const foundText = (found: Found): string =>
    typeof found === 'string'
      ? say(`workbench.untried.${found}`)
      : found > 0
        ? say('workbench.taught.found', { count: found })
        : say('workbench.taught.notFound');
  if (taught.length === 0)
    return <NoShop onOpenShop={onOpenShop}>{say('workbench.taught.empty')}</NoShop>;
  const sorted = [...taught].sort((one, other) => other.at - one.at);
  return (
    <Rows label={say('workbench.section.taught')}>
      {sorted.map((control) => {
        const { id, label, origin, where, action, at } = control;
        const name = label || say('workbench.taught.noLabel');
        const found = counts[id];
        return (
          <li key={id} className="card">
            <div className="split">
              <h3>
                {label ? say('workbench.taught.named', { name }) : name}
                <span className="tag">{say(`action.${action}`)}</span>
              </h3>
              <div className="buttons">
                <button
                  type="button"
                  className="button"
                  data-row
                  aria-label={say('workbench.taught.tryFor', { name })}
                  onClick={() => onTry(control)}
                >
                  {say('workbench.try')}
                </button>
                <button
                  type="button"
                  className="link"
                  aria-label={say('workbench.taught.removeFor', { name })}
                  onClick={() => onRemove(control)}
                >
                  {say('popup.remove')}
                </button>
              </div>
            </div>
            <p className="soft">
              {[siteOf(origin), where, say('popup.reminders.at', { time: beijingTime(at, true) })]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p role="status" className={found === 0 ? 'found none' : 'found'}>
              {found !== undefined && foundText(found)}
            </p>
          </li>
        );
      })}
    </Rows>
  );
}
