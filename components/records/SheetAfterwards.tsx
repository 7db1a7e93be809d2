import type { Afterwards } from '../../lib/core/afterwards';
import type { Case } from '../../lib/core/case';
import { beijingTime } from '../../lib/core/timing';
import { useWords, type MessageKey } from '../words';

/** What was looked after once it was off, and when. */
export function SheetAfterwards({ record, items }: { record: Case } & Pick<Afterwards, 'items'>) {
  const say = useWords();
  const done = items.flatMap(({ id }) => {
    const given = record.afterwards?.[id];
    return given?.ticked ? { id, at: given.at } : [];
  });
  if (done.length === 0) return null;
  return (
    <>
      <h4>{say('records.column.after')}</h4>
      <ul className="timed">
        {done.map(({ id, at }) => (
          <li key={id}>
            <time>{beijingTime(at, true)}</time>
            <span>{say(`afterwards.${id}.title` as MessageKey)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
