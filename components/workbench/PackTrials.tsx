import type { PackTrial } from '../../lib/core/packTrial';
import { shopOf } from '../popup/caseWords';
import { useWords } from '../words';
import { CoverageLine } from './CoverageLine';

interface Props {
  before: PackTrial;
  after: PackTrial;
}

/** What the pack in use and the one of a file find on the same page, side by side. */
export function PackTrials({ before, after }: Props) {
  const say = useWords();
  const both = [before, after];
  const countIn = ({ counts }: PackTrial, selector: string) =>
    counts.find((at) => at.selector === selector)?.count;
  const selectors = [
    ...new Set(both.flatMap(({ counts }) => counts.map(({ selector }) => selector))),
  ];
  const rows = [
    {
      name: say('workbench.trial.page'),
      cells: both.map(({ pageName }) => pageName ?? say('workbench.trial.noPage')),
    },
    {
      name: say('workbench.trial.shop'),
      cells: both.map((at) => shopOf(at, say)),
    },
    {
      name: say('workbench.section.coverage'),
      cells: both.map((trial) => <CoverageLine key={trial.coverage} {...trial} />),
    },
    ...selectors.map((selector) => ({
      name: <code>{selector}</code>,
      cells: both.map((trial) => {
        const count = countIn(trial, selector);
        return count === undefined ? (
          say('workbench.draft.none')
        ) : (
          <span key={selector} className={count === 0 ? 'due' : undefined}>
            {say('workbench.trial.count', { count })}
          </span>
        );
      }),
    })),
  ];
  return (
    <table className="differences">
      <caption>{say('workbench.trial.title', { address: after.address })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('workbench.trial.what')}</th>
          <th scope="col">{say('workbench.draft.before')}</th>
          <th scope="col">{say('workbench.draft.after')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }, index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
