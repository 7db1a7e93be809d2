import type { LandedEffect } from '../../lib/core/effect';
import { beijingTime } from '../../lib/core/timing';
import { Icon } from '../Icon';
import { useWords, type MessageKey } from '../words';

/** What the action brings about, each with the instant at which it lands. */
export function Effects({ effects }: { effects: readonly LandedEffect[] }) {
  const say = useWords();
  return (
    <ol className="effects">
      {effects.map(({ id, lands, at }) => (
        <li key={id} className={lands}>
          <span className="when">
            {lands === 'unknown' && <Icon name="unknown" />}
            {lands === 'next-day' && <Icon name="warning" />}
            {lands === 'now' && <Icon name="info" />}
            {say(`panel.lands.${lands}`)}
          </span>
          <span>
            {say(`effect.${id}` as MessageKey)}
            {lands === 'next-day' && at !== undefined && (
              <span className="soft"> {say('panel.beijing', { time: beijingTime(at) })}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
