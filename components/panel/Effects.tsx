import { useState } from 'react';
import type { LandedEffect } from '../../lib/core/effect';
import { momentOf } from '../../lib/core/moment';
import { beijingTime } from '../../lib/core/timing';
import { Basis } from '../Basis';
import { Icon } from '../Icon';
import { useWords, type MessageKey } from '../words';
import { Quiet } from './Quiet';

interface Props {
  /** Undefined until the background has told them. */
  effects: readonly LandedEffect[] | undefined;
  /** As of when they are told, in milliseconds since 1970. */
  now: number;
}

/** So many are shown at first, of those that nobody knows the instant of at least so many. */
const [mostShown, leastOpen] = [4, 1];

/** What the action brings about, as a short timeline: each with the instant at which it lands. */
export function Effects({ effects = [], now }: Props) {
  const say = useWords();
  const [isUnfolded, setUnfolded] = useState(false);
  const landed = effects.filter(({ lands }) => lands !== 'unknown');
  const open = effects.filter(({ lands }) => lands === 'unknown');
  const most = Math.max(leastOpen, mostShown - landed.length);
  const shown = isUnfolded ? open : open.slice(0, most);
  return (
    <>
      <div className="timelineHead">
        <h2 id="happens">{say('panel.happens')}</h2>
        {open.length > most && (
          <Quiet isOpen={isUnfolded} onPress={() => setUnfolded(!isUnfolded)}>
            {say(isUnfolded ? 'panel.fold' : 'panel.moreEffects', { count: open.length - most })}
          </Quiet>
        )}
      </div>
      {/* As high with what is known at once as with what comes later: nothing below it moves. */}
      <div className="timeline" tabIndex={0} role="group" aria-labelledby="happens">
        <ol className="effects">
          {[...landed, ...shown].map((effect, index, all) => (
            <EffectLine
              key={effect.id}
              effect={effect}
              now={now}
              isSame={whenOf(effect) === whenOf(all[index - 1])}
            >
              {say(`effect.${effect.id}` as MessageKey)}
            </EffectLine>
          ))}
        </ol>
      </div>
    </>
  );
}

/** What tells one instant from another. */
const whenOf = (at: LandedEffect | undefined) => at && (at.lands === 'unknown' ? at.lands : at.at);

interface LineProps {
  effect: LandedEffect;
  now: number;
  /** It lands when the one before it does: that is not shown again, but said. */
  isSame: boolean;
  children: string;
}

function EffectLine({ effect: { lands, at, source }, now, isSame, children }: LineProps) {
  const say = useWords();
  const when = lands === 'unknown' || at === undefined ? 'open' : at > now ? 'later' : 'now';
  return (
    <li className={when}>
      <span className="when">
        {when === 'open' ? <Icon name="unknown" /> : <i className="dot" aria-hidden="true" />}
        <span className={isSame ? 'hidden' : undefined}>
          {when === 'open' ? say('panel.lands.unknown') : <Instant at={at ?? now} now={now} />}
        </span>
      </span>
      <span>
        {children}
        {when === 'later' && at !== undefined && (
          <>
            {' '}
            <span className="soft exact">{say('panel.beijing', { time: beijingTime(at) })}</span>
          </>
        )}
        <Basis source={source} />
      </span>
    </li>
  );
}

/** An instant in the fewest words: 现在, 明天 0 点, 11-27 08:00. */
function Instant({ at, now }: { at: number; now: number }) {
  const say = useWords();
  if (at <= now) return say('panel.lands.now');
  const { day, date, clock } = momentOf(at, now);
  if (day === 'tomorrow' && clock === '00:00') return say('panel.lands.next-day');
  return `${day ? say(`panel.day.${day}`) : date} ${clock}`;
}
