import { actionKind } from '../../lib/core/action';
import type { PageState } from '../../lib/core/message';
import { shopOf } from '../popup/caseWords';
import { NoShop } from '../popup/NoShop';
import { Rows } from '../popup/Rows';
import { useWords } from '../words';
import { CoverageLine } from './CoverageLine';

interface OpenTab {
  tabId: number;
  address: string;
  state: PageState;
}

interface Props {
  /** Undefined until they were looked at. */
  tabs: readonly OpenTab[] | undefined;
  onGo: (tabId: number) => void;
  onOpenShop: () => void;
}

/** 护航状态: every open tab of a shop backend, and how far we see it. */
export function CoverageView({ tabs, onGo, onOpenShop }: Props) {
  const say = useWords();
  if (!tabs)
    return (
      <p role="status" className="soft">
        {say('popup.looking')}
      </p>
    );
  if (tabs.length === 0)
    return <NoShop onOpenShop={onOpenShop}>{say('workbench.coverage.empty')}</NoShop>;
  return (
    <Rows label={say('workbench.section.coverage')}>
      {tabs.map(({ tabId, address, state }) => (
        <li key={tabId} className="card">
          <div className="split">
            <h3>
              {shopOf(state, say)}
              {state.pageName && <span className="soft"> · {state.pageName}</span>}
            </h3>
            <button
              type="button"
              className="button"
              data-row
              aria-label={say('workbench.coverage.goTo', { page: state.pageName || address })}
              onClick={() => onGo(tabId)}
            >
              {say('workbench.coverage.go')}
            </button>
          </div>
          <p>
            <CoverageLine {...state} />
          </p>
          <p className="soft">{recognisedOf(state)}</p>
          <p className="soft address">{address}</p>
        </li>
      ))}
    </Rows>
  );

  /** For how many products of the page the controls of each action were recognised. */
  function recognisedOf({ holds }: PageState): string {
    const counted = actionKind.options
      .map((action) => ({ action, count: holds.filter((at) => at.action === action).length }))
      .filter(({ count }) => count > 0);
    const texts = counted.map(({ action, count }) =>
      say('workbench.coverage.recognised', { action: say(`action.${action}`), count }),
    );
    return texts.length > 0
      ? say('workbench.coverage.holds', { actions: texts.join(say('panel.comma')) })
      : say('workbench.coverage.nothing');
  }
}
