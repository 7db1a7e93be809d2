import type { Refused } from '../../lib/core/packProblem';
import { useWords } from '../words';

/** Most problems that are listed. */
const mostListed = 20;

/** What is wrong with a file, each with its place in it. */
export function Problems({ refused }: { refused: readonly Refused[] }) {
  const say = useWords();
  return (
    <ul className="problems" role="alert">
      {refused.slice(0, mostListed).map(({ key, line, column, way, values }) => {
        const expected =
          values['expected'] && say(`workbench.kind.${values['expected'] as 'text'}`);
        return (
          <li key={`${line}:${column} ${way} ${key}`}>
            <strong>{say('workbench.draft.place', { line, column })}</strong>
            {say(`workbench.problem.${key}`, { way, ...values, ...(expected && { expected }) })}
          </li>
        );
      })}
      {refused.length > mostListed && (
        <li>{say('workbench.draft.more', { count: refused.length - mostListed })}</li>
      )}
    </ul>
  );
}
