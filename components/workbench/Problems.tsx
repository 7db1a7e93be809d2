import type { Refused } from '../../lib/core/packProblem';
import { useWords, type Say } from '../words';

/** Most problems that are listed. */
const mostListed = 20;

interface Props {
  refused: readonly Refused[];
  /** What a person calls the place of a problem; undefined where only the file's own words say it. */
  placeOf?: (problem: Refused, say: Say) => string | undefined;
}

/** What is wrong with a file, each with its place in it. */
export function Problems({ refused, placeOf }: Props) {
  const say = useWords();
  return (
    <div role="alert">
      <ul className="problems">
        {refused.slice(0, mostListed).map((problem) => {
          const { key, line, column, way, values } = problem;
          const place = placeOf?.(problem, say);
          const expected =
            values['expected'] && say(`workbench.kind.${values['expected'] as 'text'}`);
          return (
            <li key={`${line}:${column} ${way} ${key}`}>
              <strong>{say('workbench.draft.place', { line, column })}</strong>
              {say(`workbench.problem.${key}`, {
                way: place ?? way,
                ...values,
                ...(expected && { expected }),
              })}
              {place && <code className="soft"> {way}</code>}
            </li>
          );
        })}
        {refused.length > mostListed && (
          <li>{say('workbench.draft.more', { count: refused.length - mostListed })}</li>
        )}
      </ul>
    </div>
  );
}
