import type { Governed } from '../../lib/core/governor';
import { levelOf, type Rule } from '../../lib/core/rule';
import { Icon } from '../Icon';
import { useWords, type MessageKey } from '../words';

interface Props {
  rows: readonly { rule: Rule; figures: Governed | undefined; isProposed: boolean }[];
  /** Until then nothing is known of how often. */
  isCounted: boolean;
  demoted: readonly string[];
  onDemote: (rule: Rule) => void;
  onRestore: (rule: Rule) => void;
}

const counts = ['shown', 'changed', 'passed', 'unknown'] as const;

/** How often each rule spoke and what came of it; one that is never heeded can be made milder. */
export function GovernorTable({ rows, isCounted, demoted, onDemote, onRestore }: Props) {
  const say = useWords();
  const heads = ['rule', 'level', ...counts, 'what'] as const;
  return (
    <table className="governor">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {say(`workbench.governor.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rule, figures, isProposed }) => {
          const level = levelOf(rule, demoted);
          const name = say(`rule.${rule.id}` as MessageKey);
          return (
            <tr key={rule.id}>
              <th scope="row">{name}</th>
              <td className={level}>
                <Icon name={level} /> {say(`level.${level}`)}
              </td>
              {counts.map((count) => (
                <td key={count}>{isCounted ? (figures?.[count] ?? 0) : '…'}</td>
              ))}
              <td>
                {isProposed && (
                  <>
                    <span className="due">{say('workbench.governor.proposal')}</span>{' '}
                    <button
                      type="button"
                      className="link"
                      aria-label={say('workbench.governor.demoteFor', { name })}
                      onClick={() => onDemote(rule)}
                    >
                      {say('workbench.governor.demote')}
                    </button>
                  </>
                )}
                {demoted.includes(rule.id) && (
                  <button
                    type="button"
                    className="link"
                    aria-label={say('workbench.governor.restoreFor', { name })}
                    onClick={() => onRestore(rule)}
                  >
                    {say('workbench.governor.restore')}
                  </button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
