import type { ActionKind } from '../../lib/core/action';
import type { Pointed } from '../../lib/core/taught';
import { Icon } from '../Icon';
import type { DockHandlers } from './dockHandlers';

const actions = ['off-shelf', 'stop-promotion', 'leave-alliance'] as const satisfies ActionKind[];

/** 教它认一个按钮: first it is pointed at, then it is said what it does. */
export function Teach({ found, ...on }: { found: Pointed | undefined } & DockHandlers) {
  const { say } = on;
  const isRefused = found?.action !== undefined || found?.refusal !== undefined;
  const name = found && (found.label || say('workbench.taught.noLabel'));
  return (
    <section>
      <h2>{say('dock.teach')}</h2>
      {!found && (
        <div role="alert">
          <p>{say('teach.point')}</p>
          <p className="soft">{say('teach.keys')}</p>
        </div>
      )}
      {name && (
        <p className="pointed">
          <q>{name}</q>
        </p>
      )}
      {found?.action && (
        <p role="alert">
          <Icon name="done" /> {say('teach.known', { action: say(`action.${found.action}`) })}
        </p>
      )}
      {found?.refusal && (
        <p role="alert">
          <Icon name="info" /> {say(`teach.refusal.${found.refusal}`)}
        </p>
      )}
      {found && !isRefused && (
        <div role="group" aria-label={say('teach.what')}>
          <p role="alert">{say('teach.what')}</p>
          {actions.map((action) => (
            <button key={action} type="button" className="button" onClick={() => on.onSave(action)}>
              {say(`action.${action}`)}
            </button>
          ))}
        </div>
      )}
      <div className="links">
        {found && (
          <button type="button" className="link" onClick={on.onTeach}>
            {say('teach.again')}
          </button>
        )}
        <button type="button" className="link" onClick={on.onBack}>
          {say('popup.cancel')}
        </button>
      </div>
    </section>
  );
}
