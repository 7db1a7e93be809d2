import type { Advised, Decision } from '../../lib/core/decision';
import { momentOf } from '../../lib/core/moment';
import { useWords, type MessageKey } from '../words';

interface Props {
  decision: Decision | undefined;
  onPlan: (at: number) => void;
}

/** When it would be better, the best first: one press plans the delist for then. */
export function Windows({ decision, onPlan }: Props) {
  const say = useWords();
  const { windows = [], at = 0 } = decision ?? {};
  return (
    <div className="windows" role="group" aria-labelledby="windows">
      <p id="windows">{say('panel.when')}</p>
      <ul>
        {windows.slice(0, 3).map((window) => (
          <li key={window.from}>
            <button type="button" className="button" onClick={() => onPlan(window.from)}>
              <Span window={window} now={at} />
            </button>
            {window.reasons[0] && (
              <span className="soft">{say(`advice.${window.reasons[0]}` as MessageKey)}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="soft">{say(windows.length > 0 ? 'panel.otherTimes' : 'panel.noWindows')}</p>
    </div>
  );
}

/** A span of hours: 明天 02:00–05:00. */
function Span({ window: { from, to }, now }: { window: Advised; now: number }) {
  const say = useWords();
  const { day, date, clock } = momentOf(from, now);
  const end = momentOf(to, now).clock;
  return `${day ? say(`panel.day.${day}`) : date} ${clock}–${end === '00:00' ? '24:00' : end}`;
}
