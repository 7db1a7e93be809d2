import type { CaseNotice } from '../../lib/core/caseNotice';
import { beijingTime } from '../../lib/core/timing';
import { NoticeSent } from '../notices/NoticeSent';
import { NoticeTags } from '../notices/NoticeTags';
import { useWords } from '../words';

/** Who was told what, when and how, with the text as it went out. */
export function SheetNotices({ notices }: { notices: readonly CaseNotice[] }) {
  const say = useWords();
  if (notices.length === 0) return null;
  return (
    <>
      <h4>{say('notices.proofs')}</h4>
      <ol className="timed">
        {notices.map((notice) => (
          <li key={`${notice.at} ${notice.sha256}`}>
            <time>{beijingTime(notice.at, true)}</time>
            <div>
              <p>
                <NoticeTags notice={notice} />
              </p>
              <NoticeSent notice={notice} className="told" />
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
