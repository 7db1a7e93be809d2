import { useState } from 'react';
import type { Alternative } from '../../lib/core/alternative';
import type { Review } from '../../lib/core/review';
import { useWords, type MessageKey } from '../words';
import { MissingLine } from './MissingLine';
import { Quiet } from './Quiet';
import { Windows } from './Windows';

interface Props {
  review: Review;
  canGoOn: boolean;
  asked: ReadonlySet<string>;
  onLeave: () => void;
  onInstead: (alternative: Alternative) => void;
  onPlan: (at: number) => void;
  onConfirm: (event: Event) => void;
  leaveRef: (element: HTMLButtonElement | null) => void;
  confirmRef: (element: HTMLButtonElement | null) => void;
}

/** The way out, large; what could be done instead; what is missing; the way on. */
export function Foot({
  review,
  canGoOn,
  asked,
  onLeave,
  onInstead,
  onPlan,
  onConfirm,
  leaveRef,
  confirmRef,
}: Props) {
  const say = useWords();
  const [isPlanning, setPlanning] = useState(false);
  const { action } = review.hold;
  const { alternatives = [] } = review.decision ?? {};
  return (
    <footer className="foot">
      {isPlanning && <Windows decision={review.decision} onPlan={onPlan} />}
      <MissingLine review={review} asked={asked} />
      <div className={review.isTurned ? 'ways turned' : 'ways'}>
        <button type="button" className="button main leave" ref={leaveRef} onClick={onLeave}>
          {say(`panel.leave.${action}`)}
        </button>
        <div className="instead" role="group" aria-label={say('panel.instead')}>
          {alternatives.map((alternative) => (
            <Quiet
              key={alternative.id}
              explainedBy={alternative.link && `alternative-${alternative.id}`}
              isOpen={alternative.link ? undefined : isPlanning}
              onPress={() => (alternative.link ? onInstead(alternative) : setPlanning(!isPlanning))}
            >
              {say(`instead.${alternative.id}` as MessageKey)}
            </Quiet>
          ))}
        </div>
        <button
          type="button"
          className="button confirm"
          ref={confirmRef}
          disabled={!canGoOn}
          aria-describedby="missing"
          onClick={(event) => onConfirm(event.nativeEvent)}
        >
          {say(`panel.confirm.${action}`)}
        </button>
      </div>
    </footer>
  );
}
