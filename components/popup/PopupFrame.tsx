import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { tabNames as tabs, type TabName } from '../../lib/core/view';
import { isOwnKey, useSearchKey } from '../useSearchKey';
import { useWords } from '../words';

interface Props {
  head: ReactNode;
  tab: TabName;
  /** Reminders that are due, said at their tab. */
  dueCount: number;
  onTab: (tab: TabName) => void;
  foot: ReactNode;
  children: ReactNode;
}

/** The popup: head, four tabs, what stands in the chosen one, and a foot. */
export function PopupFrame({ head, tab, dueCount, onTab, foot, children }: Props) {
  const say = useWords();
  const list = useRef<HTMLDivElement>(null);
  const choose = (name: TabName): void => {
    onTab(name);
    list.current?.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
  };
  useDigits(choose);
  useSearchKey();
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') {
      // As from a search: the list is what stands below.
      const view = list.current?.nextElementSibling;
      view?.querySelector<HTMLElement>('[data-row]')?.focus();
      event.preventDefault();
    }
    const at = tabs.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at + 3, Home: 0, End: 3 }[event.key];
    const name = to === undefined ? undefined : tabs[to % tabs.length];
    if (!name) return;
    event.preventDefault();
    choose(name);
  };
  return (
    <div className="guard popup">
      {head}
      <main className="main">
        <div
          className="tabs"
          role="tablist"
          aria-label={say('popup.tabs')}
          ref={list}
          onKeyDown={move}
        >
          {tabs.map((name, index) => (
            <button
              key={name}
              id={`tab-${name}`}
              type="button"
              role="tab"
              aria-selected={name === tab}
              aria-controls="view"
              aria-keyshortcuts={String(index + 1)}
              tabIndex={name === tab ? 0 : -1}
              onClick={() => onTab(name)}
            >
              {say(`popup.tab.${name}`)}
              {name === 'reminders' && dueCount > 0 && (
                <>
                  <span className="count" aria-hidden="true">
                    {dueCount}
                  </span>
                  <span className="hidden">{say('popup.dueCount', { count: dueCount })}</span>
                </>
              )}
            </button>
          ))}
        </div>
        <div
          id="view"
          className="view"
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          tabIndex={0}
          key={tab}
        >
          {children}
        </div>
      </main>
      {foot}
    </div>
  );
}

/** 1 to 4 choose a tab, but not while something is being typed. */
function useDigits(choose: (name: TabName) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useLayoutEffect(() => {
    const living = new AbortController();
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const name = tabs[Number(event.key) - 1];
      if (!name || !isOwnKey(event)) return;
      latest.current(name);
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey, { signal: living.signal });
    return () => living.abort();
  }, []);
}
