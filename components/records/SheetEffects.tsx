import type { LandedEffect } from '../../lib/core/effect';
import { beijingTime } from '../../lib/core/timing';
import { useWords, type MessageKey } from '../words';

/** What a press would bring about, all of it, each with its instant or that nobody knows it. */
export function SheetEffects({ effects }: { effects: readonly LandedEffect[] }) {
  const say = useWords();
  return (
    <>
      <h4>{say('panel.happens')}</h4>
      <p className="soft">{say('records.sheet.effects')}</p>
      <ul className="timed">
        {effects.map(({ id, at }) => (
          <li key={id}>
            {at === undefined ? (
              <span className="unread">{say('panel.lands.unknown')}</span>
            ) : (
              <time>{beijingTime(at, true)}</time>
            )}
            <span>{say(`effect.${id}` as MessageKey)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
