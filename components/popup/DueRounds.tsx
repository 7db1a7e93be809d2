import type { DueRounds as Due } from '../../lib/core/afterwards';
import { useWords, type MessageKey } from '../words';
import { nameOf, piecesOf } from './caseWords';
import { focusIfLost } from './focus';
import { Rows } from './Rows';

interface Props {
  due: readonly Due[];
  /** Those that have been open for so long that they are only shown when asked for. */
  folded: readonly Due[];
  /** The one that was open last: coming back, the focus is on it. */
  lastId: string | undefined;
  onOpen: (due: Due) => void;
}

/** The delists of which nobody has looked yet whether they are gone everywhere. */
export function DueRounds({ due, folded, lastId, onOpen }: Props) {
  const say = useWords();
  if (due.length + folded.length === 0) return null;
  const rows = (of: readonly Due[]) => (
    <Rows label={say('popup.after.due')}>
      {of.map((at) => (
        <DueRow key={at.record.id} due={at} isLast={at.record.id === lastId} onOpen={onOpen} />
      ))}
    </Rows>
  );
  return (
    <section>
      {due.length > 0 && <h2>{say('popup.after.due')}</h2>}
      {due.length > 0 && rows(due)}
      {folded.length > 0 && (
        <details>
          <summary>{say('popup.after.folded', { count: folded.length })}</summary>
          {rows(folded)}
        </details>
      )}
    </section>
  );
}

interface RowProps {
  due: Due;
  isLast: boolean;
  onOpen: (due: Due) => void;
}

function DueRow({ due, isLast, onOpen }: RowProps) {
  const say = useWords();
  const { hold } = due.record;
  const [first] = due.open;
  const name = nameOf(hold, say);
  return (
    <li className="row">
      <div className="what">
        <p className="line">
          <strong>{say(`action.${hold.action}`)}</strong>{' '}
          <span className="soft">{piecesOf(hold, say)}</span>
        </p>
        <p className="line name">{name}</p>
        <p className="line soft">
          {say('popup.after.open', {
            count: due.open.length,
            first: first ? say(`afterwards.${first.id}.title` as MessageKey) : '',
          })}
        </p>
      </div>
      <button
        type="button"
        className="button"
        data-row
        ref={isLast ? focusIfLost : undefined}
        aria-label={say('popup.after.goOnFor', { name })}
        onClick={() => onOpen(due)}
      >
        {say('popup.after.goOn')}
      </button>
    </li>
  );
}
