import type { CaseNotice } from '../../lib/core/caseNotice';
import { beijingTime } from '../../lib/core/timing';
import { useWords } from '../words';
import { channelName } from './noticeWords';

/** What was copied or inserted when, for whom to see later: the newest first. */
export function NoticeProofs({ notices }: { notices: readonly CaseNotice[] }) {
  const say = useWords();
  if (notices.length === 0) return null;
  return (
    <>
      <h3>{say('notices.proofs')}</h3>
      <ol className="proofs">
        {[...notices].reverse().map(({ at, how, template, audience, channel, sha256, text }) => (
          <li key={`${at} ${sha256}`}>
            <details>
              <summary>
                <time>{beijingTime(at)}</time> {say(`notices.${how}`)} {template.name}
                {audience && <span className="tag">{say(`audience.${audience}`)}</span>}
                {channel && <span className="tag">{channelName(channel, say)}</span>}
              </summary>
              {text === undefined ? (
                <p className="soft">{say('notices.textGone')}</p>
              ) : (
                <p className="text whole">{text}</p>
              )}
              <p className="soft digest">{say('notices.digest', { digest: sha256 })}</p>
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}
