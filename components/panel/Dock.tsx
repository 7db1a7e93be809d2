import type { CSSProperties } from 'react';
import type { Dock as DockState, OpenCase } from '../../lib/core/dock';
import type { PageState } from '../../lib/core/message';
import { Icon, type IconName } from '../Icon';
import { DockChoice } from './DockChoice';
import { DockHome } from './DockHome';
import type { DockHandlers } from './dockHandlers';
import { Teach } from './Teach';

const icons: Record<PageState['coverage'], IconName> = {
  full: 'shield',
  partial: 'warning',
  none: 'unknown',
};
/** How far above (or below) its place the open dock begins, in CSS pixels. */
const half = 52;

/** About its place; the open dock grows away from the nearer end of the window, and so stays in it. */
const placeAt = (at: number, isOpen: boolean): CSSProperties => {
  const [above, below] = [`${at * 100}vh`, `${(1 - at) * 100}vh`];
  if (!isOpen) return { top: above, transform: 'translateY(-50%)' };
  return at < 0.5
    ? { top: `calc(${above} - ${half}px)`, maxHeight: `calc(${below} + ${half - 8}px)` }
    : { bottom: `calc(${below} - ${half}px)`, maxHeight: `calc(${above} + ${half - 8}px)` };
};

/** The dock at the page's edge: how far the page is covered, what is being checked, what can be done. */
export function Dock({ dock, ...on }: { dock: DockState } & DockHandlers) {
  const { say } = on;
  const { status, isOpen, at, cases, part, news } = dock;
  if (!status) return null;
  const word = say(`coverage.${status.coverage}`);
  const shop = status.shop.name ?? status.shop.id ?? say('panel.noShop');
  return (
    <aside
      className={`guard dock ${status.coverage} ${isOpen ? 'open' : ''} ${part.kind}`}
      aria-label={say('extension.short')}
      // While a control is pointed at, it lies over none of those at the edge.
      style={part.kind === 'pick' ? undefined : placeAt(at, isOpen)}
    >
      <button
        type="button"
        className="handle"
        aria-expanded={isOpen}
        aria-label={say(isOpen ? 'dock.fold' : 'dock.unfold', { state: word })}
        onClick={on.onToggle}
      >
        <Icon name={isOpen ? 'shield' : icons[status.coverage]} />
        <span className="word">{isOpen ? say('extension.short') : word}</span>
        {!isOpen && cases.length > 0 && <span className="count">{cases.length}</span>}
      </button>
      <p role="status" className={isOpen ? 'state' : 'state hidden'}>
        <strong>
          <Icon name={icons[status.coverage]} /> {word}
        </strong>{' '}
        <span>
          {shop}
          {status.pageName && ` · ${status.pageName}`}
        </span>
        {status.reason && <span className="reason"> {say(`coverage.${status.reason}`)}</span>}
      </p>
      {isOpen && (
        <div className="rest">
          {news && (
            <p className="news" role="alert">
              {say(`dock.told.${news}`)}
            </p>
          )}
          <DockPart part={part} cases={cases} {...on} />
        </div>
      )}
    </aside>
  );
}

function DockPart({
  part,
  cases,
  ...on
}: DockHandlers & { part: DockState['part']; cases: readonly OpenCase[] }) {
  const { say } = on;
  if (part.kind === 'choose') return <DockChoice holds={part.holds} {...on} />;
  if (part.kind === 'pick' || part.kind === 'picked')
    return <Teach found={part.kind === 'picked' ? part.found : undefined} {...on} />;
  if (part.kind === 'home') return <DockHome cases={cases} {...on} />;
  return (
    <>
      <p>{say('popup.copyRefused')}</p>
      <textarea
        className="field"
        readOnly
        rows={6}
        value={part.text}
        aria-label={say('dock.bundle')}
      />
      <button type="button" className="button" onClick={on.onBack}>
        {say('popup.back')}
      </button>
    </>
  );
}
