import type { EffectsShown } from '../../lib/core/effectsShown';
import { beijingTime } from '../../lib/core/timing';
import { Basis } from '../Basis';
import { useWords, type MessageKey } from '../words';

/** What a press would bring about, all of it, each with its instant or that nobody knows it. */
export function SheetEffects({ effects: { of, isKept } }: { effects: EffectsShown }) {
  const say = useWords();
  return (
    <>
      <h4>{say('panel.happens')}</h4>
      <p className="soft">{say(isKept ? 'records.sheet.effects' : 'records.sheet.madeOut')}</p>
      <ul className="timed">
        {of.map(({ id, at, source }) => (
          <li key={id}>
            {at === undefined ? (
              <span className="unread">{say('panel.lands.unknown')}</span>
            ) : (
              <time>{beijingTime(at, true)}</time>
            )}
            <span>
              {say(`effect.${id}` as MessageKey) || id}
              <Basis source={source} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
