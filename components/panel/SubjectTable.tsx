import type { ActionKind } from '../../lib/core/action';
import { factOf, type FactField } from '../../lib/core/fact';
import { countOf, type Hold } from '../../lib/core/hold';
import { Icon } from '../Icon';
import { SubjectId } from '../SubjectId';
import { useWords } from '../words';
import { FactValue } from './FactValue';

const columns: Record<ActionKind, readonly FactField[]> = {
  'off-shelf': ['price', 'stock', 'status'],
  'stop-promotion': ['price', 'commission', 'promotion'],
  'leave-alliance': ['commission', 'promotion'],
};

interface Props {
  hold: Hold;
  /** What is asked for beside the table and not yet answered. */
  asked: ReadonlySet<string>;
}

/** The products of a batch with what the page says of each. */
export function SubjectTable({ hold, asked }: Props) {
  const say = useWords();
  const { subjects, action } = hold;
  const unread = countOf(hold) - subjects.length;
  const title = asked.has('count')
    ? say('panel.chosen')
    : say('panel.subjects', { count: subjects.length });
  return (
    <>
      <h2>{title}</h2>
      {unread > 0 && (
        <p className="callout unknown">
          <Icon name="unknown" />{' '}
          {asked.has('count')
            ? say('panel.unreadOthers')
            : say('panel.unreadSubjects', { count: unread })}
        </p>
      )}
      <div className="subjects" tabIndex={0} role="group" aria-label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('fact.product')}</th>
              {columns[action].map((field) => (
                <th key={field} scope="col">
                  {say(`fact.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjects.map((subject) => (
              <tr key={subject.key}>
                <th scope="row">
                  <span className="name">{subject.name ?? say('panel.unread')}</span>
                  <SubjectId subject={subject} />
                </th>
                {columns[action].map((field) => (
                  <td key={field}>
                    <FactValue
                      fact={factOf(subject.facts, field)}
                      isAsked={asked.has(field)}
                      isBrief
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
