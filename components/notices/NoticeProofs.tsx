import type { CaseNotice } from '../../lib/core/caseNotice';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { NoticeSent } from './NoticeSent';
import { NoticeTags } from './NoticeTags';

/** What was copied or inserted when, for whom to see later: the newest first. */
export function NoticeProofs({ notices }: { notices: readonly CaseNotice[] }) {
  const say = useWords();
  if (notices.length === 0) return null;
  return (
    <>
      <h3>{say('notices.proofs')}</h3>
      <ol className="proofs">
        {[...notices].reverse().map((notice) => (
          <li key={`${notice.at} ${notice.sha256}`}>
            <details>
              <summary>
                <time>{beijingTime(notice.at)}</time> <NoticeTags notice={notice} />
              </summary>
              <NoticeSent notice={notice} className="text whole" />
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
