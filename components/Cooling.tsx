import { beijingClock } from '../lib/core/timing';
import { Icon } from './Icon';
import { useWords } from './words';

/** Until when the merchant has asked to be held back; said in words, so that nothing ticks or moves. */
export function Cooling({ until }: { until: number }) {
  const say = useWords();
  return (
    <p className="cooling">
      <Icon name="info" /> {say('panel.cooling', { time: beijingClock(until) })}
    </p>
  );
}
