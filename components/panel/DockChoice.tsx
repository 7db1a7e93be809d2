import type { Hold } from '../../lib/core/hold';
import { nameOf } from '../popup/caseWords';
import { ProductId } from '../ProductId';
import type { DockHandlers } from './dockHandlers';

/** Which of several products on the page is to be checked. */
export function DockChoice({ holds, ...on }: { holds: readonly Hold[] } & DockHandlers) {
  const { say } = on;
  return (
    <section>
      <h2>{say('popup.check.products', { count: holds.length })}</h2>
      <ul className="choice">
        {holds.map((hold) => {
          const [subject] = hold.subjects;
          return (
            <li key={`${hold.action} ${subject?.key}`}>
              <button type="button" className="line" onClick={() => on.onOpen(hold)}>
                <span className="hidden">{say('popup.check.begin')} </span>
                <span className="what">
                  <span className="name">{nameOf(hold, say)}</span>
                  {subject?.id && <ProductId id={subject.id} />}
                </span>
                <span className="soft">{say(`action.${hold.action}`)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="button" onClick={on.onBack}>
        {say('popup.back')}
      </button>
    </section>
  );
}
