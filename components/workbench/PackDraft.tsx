import { useEffect, useRef, type ReactNode } from 'react';
import type { Bar } from '../../lib/core/packChoice';
import type { Difference } from '../../lib/core/packDiff';
import type { Refused } from '../../lib/core/packProblem';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { Problems } from './Problems';

interface Props {
  file: string;
  /** What is wrong with the file; nothing else is shown then. */
  refused: readonly Refused[] | undefined;
  /** What keeps it from being used. */
  bar: Bar | undefined;
  differences: readonly Difference[];
  isTrying: boolean;
  isTried: boolean;
  /** How it did on the open page. */
  trial: ReactNode;
  onTry: () => void;
  onUse: () => void;
  onDrop: () => void;
}

/** A pack's file before it is used: what is wrong with it, else how it differs and how it does. */
export function PackDraft({ file, refused, bar, differences, trial, ...rest }: Props) {
  const say = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [file, refused]);
  const { isTrying, isTried, onTry, onUse, onDrop } = rest;
  const drop = (
    <button type="button" className="button" onClick={onDrop}>
      {say(refused ? 'popup.dismiss' : 'workbench.draft.drop')}
    </button>
  );
  return (
    <section className="card draft" aria-labelledby="draft">
      <h3 id="draft" ref={title} tabIndex={-1}>
        {say(refused ? 'workbench.draft.refused' : 'workbench.draft.title', { file })}
      </h3>
      {refused ? (
        <>
          <Problems refused={refused} />
          <p className="buttons">{drop}</p>
        </>
      ) : (
        <>
          <Differences differences={differences} />
          {trial}
          {bar && (
            <p role="alert" className="lacking">
              <Icon name="blocked" /> {say(`workbench.bar.${bar.reason}`, { ...bar })}
            </p>
          )}
          <p className="buttons">
            {drop}
            <button
              type="button"
              className="button"
              disabled={bar !== undefined || isTrying}
              onClick={onTry}
            >
              {say(isTrying ? 'workbench.draft.trying' : 'workbench.draft.try')}
            </button>
            <button
              type="button"
              className="button main"
              disabled={bar !== undefined || !isTried}
              onClick={onUse}
            >
              {say('workbench.draft.use')}
            </button>
            {!bar && (
              <span className="soft">
                {say(isTried ? 'workbench.draft.reload' : 'workbench.draft.tryFirst')}
              </span>
            )}
          </p>
        </>
      )}
    </section>
  );
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const say = useWords();
  if (differences.length === 0) return <p className="soft">{say('workbench.draft.same')}</p>;
  return (
    <table className="differences">
      <caption>{say('workbench.draft.differences', { count: differences.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('workbench.draft.field')}</th>
          <th scope="col">{say('workbench.draft.before')}</th>
          <th scope="col">{say('workbench.draft.after')}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ way, before, after }) => (
          <tr key={way}>
            <th scope="row">{way}</th>
            <td>{before ?? <span className="soft">{say('workbench.draft.none')}</span>}</td>
            <td>{after ?? <span className="soft">{say('workbench.draft.gone')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
