import type { Case } from '../../lib/core/case';
import { missing, type Checklist } from '../../lib/core/checklist';
import { shortOf } from '../itemWords';
import { useWords } from '../words';

/** How far a case's checklist is answered, and what it still lacks. */
export function Progress({ record, checklist }: { record: Case; checklist: Checklist }) {
  const say = useWords();
  const open = missing(checklist, record.answers, record.hold);
  const all = checklist.items.length;
  const names = open.map((item) => shortOf(item, say));
  return (
    <span className="progress">
      <progress max={all} value={all - open.length} aria-hidden="true" />
      <span>{say('popup.check.progress', { done: all - open.length, all })}</span>
      <span className="soft lacks">
        {open.length === 0
          ? say('popup.check.allChecked')
          : say('popup.check.missing', { items: names.join(say('popup.check.comma')) })}
      </span>
    </span>
  );
}
