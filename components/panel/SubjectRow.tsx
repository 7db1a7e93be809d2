import type { ActionKind } from '../../lib/core/action';
import { factOf, type FactField, type Subject } from '../../lib/core/fact';
import type { Finding } from '../../lib/core/finding';
import { SubjectId } from '../SubjectId';
import { useWords } from '../words';
import { Evidence } from './Evidence';
import { FactValue } from './FactValue';
import { LevelSign } from './LevelSign';

/** What is shown of each product of a batch, where there is little room. */
const shownFields: Record<ActionKind, readonly FactField[]> = {
  'off-shelf': ['price', 'stock', 'sales', 'status'],
  'stop-promotion': ['price', 'commission', 'promotion', 'sales'],
  'leave-alliance': ['commission', 'promotion'],
};
/** These only where the page has them. */
const shownIfRead: readonly FactField[] = ['stock', 'commission', 'status'];

interface Props {
  subject: Subject;
  /** Its place among all, from 1 on. */
  place: number;
  action: ActionKind;
  worst: Finding | undefined;
  asked: ReadonlySet<string>;
  isOut: boolean;
  onTurn: (isOut: boolean) => void;
}

/** One product of a batch. */
export function SubjectRow({ subject, place, action, worst, asked, isOut, onTurn }: Props) {
  const say = useWords();
  const name = subject.name ?? say('panel.unread');
  const shown = shownFields[action];
  const more = shownIfRead.filter(
    (field) => !shown.includes(field) && factOf(subject.facts, field)?.value,
  );
  return (
    <tr className={isOut ? 'out' : undefined} aria-rowindex={place + 1}>
      <th scope="row">
        <span className="name">{name}</span>
        <SubjectId subject={subject} />
      </th>
      <td>
        {[...shown, ...more].map((field) => (
          <span key={field} className="fact">
            <span className="soft">{say(`fact.${field}`)}</span>{' '}
            <FactValue fact={factOf(subject.facts, field)} isAsked={asked.has(field)} isBrief />
          </span>
        ))}
      </td>
      <td className="worst">
        {worst && (
          <p className={`finding ${worst.level}`}>
            <LevelSign level={worst.level} /> <Evidence finding={worst} asked={asked} />
          </p>
        )}
      </td>
      <td>
        <button
          type="button"
          className="button small"
          aria-pressed={isOut}
          aria-label={say('panel.takeOutFor', { name })}
          onClick={() => onTurn(!isOut)}
        >
          {say('panel.takeOut')}
        </button>
      </td>
    </tr>
  );
}
