import { mostCost, type Compensation } from '../../lib/core/compensation';
import { yuan } from '../../lib/core/money';
import { promiseText } from '../../lib/core/promiseText';
import { useWords } from '../words';
import { focusIfLost } from './focus';
import { recordedWords } from './promiseWords';

interface Props {
  compensation: Compensation | undefined;
  /** False once the case was let through: what was promised is evidence then. */
  isOpen: boolean;
  onEdit: () => void;
}

/** What those affected by a delist are offered, and what it costs at most. */
export function CaseCompensation({ compensation, isOpen, onEdit }: Props) {
  const say = useWords();
  if (!compensation && !isOpen) return null;
  const cost = compensation && mostCost(compensation);
  return (
    <section className="compensation">
      <h3>{say('popup.compensation.title')}</h3>
      <div className="split">
        {compensation && !compensation.isNone ? (
          <ul className="stack">
            {compensation.promises.map((at, index) => (
              <li key={index}>{promiseText(at, recordedWords(say), compensation.updatedAt)}</li>
            ))}
            <li className="soft">
              {cost === undefined
                ? say('popup.compensation.uncounted')
                : say('popup.compensation.most', { cost: yuan(cost) })}
            </li>
          </ul>
        ) : (
          <p className="soft">
            {say(compensation ? 'popup.compensation.isNone' : 'popup.compensation.undecided')}
          </p>
        )}
        {isOpen && (
          <button type="button" className="button small" ref={focusIfLost} onClick={onEdit}>
            {say(compensation ? 'popup.compensation.change' : 'popup.compensation.set')}
          </button>
        )}
      </div>
    </section>
  );
}
