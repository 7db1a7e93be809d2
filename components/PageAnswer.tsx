import type { Fact } from '../lib/core/fact';
import { beijingClock } from '../lib/core/timing';
import { Icon } from './Icon';
import { useWords } from './words';

/** What the page says in the stead of a tick, each thing once: what, where it stands, when it was read. */
export function PageAnswer({ facts }: { facts: readonly Fact[] }) {
  const say = useWords();
  const [first] = facts;
  if (!first) return null;
  const values = [...new Set(facts.map(({ value }) => value))].join(say('panel.comma'));
  return (
    <span className="byPage">
      <Icon name="done" />{' '}
      {say('panel.byPage', {
        values,
        source: say(`source.${first.source}`),
        time: beijingClock(first.at),
      })}
    </span>
  );
}
