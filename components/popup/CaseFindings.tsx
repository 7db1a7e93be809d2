import type { Case } from '../../lib/core/case';
import { isQuiet, worstFirst, type Finding } from '../../lib/core/finding';
import { FindingList } from '../FindingList';
import { useWords } from '../words';

/** So many that speak against it stand open; with a batch there can be hundreds. */
const mostOpen = 10;

/** What was found for a case: what speaks against it stands open, what is only to be seen to waits. */
export function CaseFindings({ record }: { record: Case }) {
  const say = useWords();
  const { findings = [], acknowledged, hold } = record;
  const open = worstFirst(findings)
    .filter((at) => !isQuiet(at))
    .slice(0, mostOpen);
  const folded = findings.filter((at) => !open.includes(at));
  const list = (some: readonly Finding[]) => (
    <FindingList findings={some} acknowledged={acknowledged} subjects={hold.subjects} />
  );
  return (
    <>
      {open.length > 0 && list(open)}
      {folded.length > 0 && (
        <details>
          <summary>
            {say(open.length > 0 ? 'popup.check.moreFindings' : 'popup.check.findings', {
              count: folded.length,
            })}
          </summary>
          {list(folded)}
        </details>
      )}
    </>
  );
}
