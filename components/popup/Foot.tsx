import type { ReactNode } from 'react';
import type { Failure } from '../../lib/core/message';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  isSaving: boolean;
  isSaved: boolean;
  failure: Failure | undefined;
  canUndo: boolean;
  /** What can be taken back. */
  undoing?: 'deleted' | 'finished' | 'changed';
  onRetry: () => void;
  onDismiss: () => void;
  onUndo: () => void;
  /** What stands there while there is nothing to say. */
  children?: ReactNode;
}

/** Trying again helps against these; the others need something else first. */
const passing: readonly Failure[] = ['storage', 'unreachable', 'invalid'];

/** What became of what the merchant did last: said quietly, unless it was not stored. */
export function Foot({
  isSaving,
  isSaved,
  failure,
  canUndo,
  undoing = 'deleted',
  children,
  ...on
}: Props) {
  const say = useWords();
  const isDeleted = canUndo && !isSaving && !failure;
  return (
    <footer className={failure ? 'foot failed' : 'foot'}>
      {failure && (
        <p role="alert" className="failure">
          <Icon name="danger" /> {say(`failure.${failure}`)}
        </p>
      )}
      <p role="status" className="soft saved">
        {failure
          ? ''
          : isSaving
            ? say('popup.saving')
            : isDeleted
              ? say(`popup.${undoing}`)
              : isSaved && (
                  <>
                    <Icon name="done" /> {say('popup.saved')}
                  </>
                )}
      </p>
      {!failure && !isDeleted && children}
      {isDeleted && (
        <button type="button" className="button" onClick={on.onUndo}>
          {say('popup.undo')}
        </button>
      )}
      {failure && passing.includes(failure) && (
        <button type="button" className="button" onClick={on.onRetry}>
          {say('popup.retry')}
        </button>
      )}
      {failure && (
        <button type="button" className="button" onClick={on.onDismiss}>
          {say('popup.dismiss')}
        </button>
      )}
    </footer>
  );
}
