import type { OpenCase } from '../../lib/core/dock';
import { beijingTime } from '../../lib/core/timing';
import { nameOf } from '../popup/caseWords';
import type { DockHandlers } from './dockHandlers';

/** Most cases that are listed; the others stand in the popup. */
const mostListed = 5;

/** What is being checked on this page, and what can be done from here. */
export function DockHome({ cases, ...on }: { cases: readonly OpenCase[] } & DockHandlers) {
  const { say } = on;
  const others = cases.length - mostListed;
  return (
    <>
      {cases.length > 0 && (
        <section>
          <h2>{say('dock.cases')}</h2>
          <ul>
            {cases.slice(0, mostListed).map(({ record, done, all }) => (
              <li key={record.id}>
                <button type="button" className="line" onClick={() => on.onOpen(record.hold)}>
                  <span className="hidden">{say('popup.check.goOn')} </span>
                  <span className="what">
                    <span className="name">{nameOf(record.hold, say)}</span>
                    <span className="soft">
                      {say(`action.${record.hold.action}`)}
                      {record.plannedAt !== undefined &&
                        ` · ${say('popup.plan.short', { time: beijingTime(record.plannedAt) })}`}
                    </span>
                  </span>
                  <progress max={all} value={done} aria-hidden="true" />
                  <span className="soft">
                    {done}/{all}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          {others > 0 && <p className="soft">{say('dock.more', { count: others })}</p>}
        </section>
      )}
      <button type="button" className="button main" onClick={on.onBegin}>
        {say('popup.check.begin')}
      </button>
      <div className="links">
        <button type="button" className="link" onClick={on.onTeach}>
          {say('dock.teach')}
        </button>
        <button type="button" className="link" onClick={on.onBundle}>
          {say('dock.bundle')}
        </button>
        <button type="button" className="link" onClick={on.onWorkbench}>
          {say('dock.workbench')}
        </button>
      </div>
    </>
  );
}
