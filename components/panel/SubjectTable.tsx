import { factOf, type FactField } from '../../lib/core/fact';
import { countOf, type Hold } from '../../lib/core/hold';
import { Icon } from '../Icon';
import { ProductId } from '../ProductId';
import { useWords } from '../words';

const columns: readonly FactField[] = ['price', 'stock', 'status'];

/** The products of a batch with what the page says of each. */
export function SubjectTable({ hold }: { hold: Hold }) {
  const say = useWords();
  const { subjects } = hold;
  const unread = countOf(hold) - subjects.length;
  return (
    <>
      <h2>{say('panel.subjects', { count: subjects.length })}</h2>
      {unread > 0 && (
        <p className="callout unknown">
          <Icon name="unknown" /> {say('panel.unreadSubjects', { count: unread })}
        </p>
      )}
      <div
        className="subjects"
        tabIndex={0}
        role="group"
        aria-label={say('panel.subjects', { count: subjects.length })}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{say('fact.product')}</th>
              {columns.map((field) => (
                <th key={field} scope="col">
                  {say(`fact.${field}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {subjects.map(({ key, id, name, facts }) => (
              <tr key={key}>
                <th scope="row">
                  <span className="name">{name ?? say('panel.unread')}</span>
                  {id ? <ProductId id={id} /> : <span className="unread">{say('panel.noId')}</span>}
                </th>
                {columns.map((field) => (
                  <td key={field}>
                    {factOf(facts, field)?.value ?? (
                      <span className="unread">{say('panel.unread')}</span>
                    )}
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
