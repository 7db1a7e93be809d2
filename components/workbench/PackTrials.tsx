import { factOf } from '../../lib/core/fact';
import type { Expected } from '../../lib/core/packExpected';
import type { PackTrial } from '../../lib/core/packTrial';
import { shopOf } from '../popup/caseWords';
import { useWords } from '../words';
import { CoverageLine } from './CoverageLine';

/** How a pack did, and what its own tests say of that kind of page. */
export interface Tried {
  trial: PackTrial;
  expected: Expected | undefined;
}

interface Props {
  before: Tried;
  after: Tried;
}

/** What the pack in use and the one of a file find on the same page, side by side. */
export function PackTrials({ before, after }: Props) {
  const say = useWords();
  const tried = [before, after];
  const both = tried.map(({ trial }) => trial);
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
      cells: tried.map((at) => <Count key={selector} selector={selector} {...at} />),
    })),
    {
      name: say('workbench.trial.product'),
      cells: tried.map((at, index) => <Product key={index} {...at} />),
    },
  ];
  return (
    <table className="differences">
      <caption>
        {say('workbench.trial.title', { address: after.trial.address })}
        <br />
        {say('workbench.trial.about')}
      </caption>
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

/** How often a selector is met, beside how often it is on the pack's own scrubbed page. */
function Count({ trial, expected, selector }: Tried & { selector: string }) {
  const say = useWords();
  const count = trial.counts.find((at) => at.selector === selector)?.count;
  if (count === undefined) return say('workbench.draft.none');
  const wanted = expected?.counts[selector];
  return (
    <span className={count === 0 && wanted !== 0 ? 'due' : undefined}>
      {say('workbench.trial.count', { count })}
      {wanted !== undefined && (
        <span className="soft"> {say('workbench.trial.expected', { count: wanted })}</span>
      )}
    </span>
  );
}

/** What is read of the first product, and what the pack's own tests read and this does not. */
function Product({ trial: { product }, expected }: Tried) {
  const say = useWords();
  if (!product) return <span className="due">{say('workbench.trial.noProduct')}</span>;
  const comma = say('panel.comma');
  const read = product.facts.flatMap(({ field, value }) =>
    value ? [`${say(`fact.${field}`)} ${value}`] : [],
  );
  const lacking = (expected?.fields ?? []).filter((at) => !factOf(product.facts, at)?.value);
  return (
    <>
      {[product.name ?? product.id ?? say('panel.unread'), ...read].join(comma)}
      {lacking.length > 0 && (
        <span className="due">
          {' '}
          {say('workbench.trial.lacking', {
            fields: lacking.map((at) => say(`fact.${at}`)).join(comma),
          })}
        </span>
      )}
    </>
  );
}
