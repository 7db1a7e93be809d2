import { createPortal } from 'react-dom';
import type { Refusal } from '../../lib/core/refusal';
import type { Note, Shown } from '../../lib/core/review';
import { NoteLine } from './NoteLine';
import { Panel, type PanelHandlers } from './Panel';

interface Props extends Shown, PanelHandlers {
  /** Where notes stand; the panel stands where this is rendered. */
  corner: Element;
  refusals: readonly Refusal[];
  onCloseNote: () => void;
  onTeach: (note: Note) => void;
}

/** All that we show on a page: the panel while a press is held, a note after it. */
export function OnPage({
  review,
  note,
  corner,
  refusals,
  onCloseNote,
  onTeach,
  ...handlers
}: Props) {
  return (
    <>
      {review && (
        <div className="guard scrim">
          <Panel key={review.begunAt} review={review} {...handlers} />
        </div>
      )}
      {note &&
        createPortal(
          <div className="guard corner">
            <NoteLine note={note} refusals={refusals} onClose={onCloseNote} onTeach={onTeach} />
          </div>,
          corner,
        )}
    </>
  );
}
