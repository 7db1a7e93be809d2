import type { ActionKind } from '../../lib/core/action';
import { factOf, type FactField, type Subject } from '../../lib/core/fact';
import type { Finding } from '../../lib/core/finding';
import { SubjectId } from '../SubjectId';
import { useWords } from '../words';
import { Evidence } from './Evidence';
import { FactValue } from './FactValue';
import { LevelSign } from './LevelSign';

/** What is shown of each product of a batch. */
const shownFields: Record<ActionKind, readonly FactField[]> = {
  'off-shelf': ['price', 'stock', 'sales', 'commission', 'status'],
  'stop-promotion': ['price', 'commission', 'promotion', 'stock', 'sales', 'status'],
  'leave-alliance': ['commission', 'promotion'],
};

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
  return (
    <tr className={isOut ? 'out' : undefined} aria-rowindex={place + 1}>
      <th scope="row">
        <span className="name">{name}</span>
        <SubjectId subject={subject} />
      </th>
      <td>
        {shownFields[action].map((field) => (
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
