import type { CaseNotice } from '../../lib/core/caseNotice';
import { beijingTime } from '../../lib/core/timing';
import { channelName } from '../notices/noticeWords';
import { useWords } from '../words';

/** Who was told what, when and how, with the text as it went out. */
export function SheetNotices({ notices }: { notices: readonly CaseNotice[] }) {
  const say = useWords();
  if (notices.length === 0) return null;
  return (
    <>
      <h4>{say('notices.proofs')}</h4>
      <ol className="timed">
        {notices.map(({ at, how, template, audience, channel, sha256, text }) => (
          <li key={`${at} ${sha256}`}>
            <time>{beijingTime(at, true)}</time>
            <div>
              <p>
                {say(`notices.${how}`)} {template.name}{' '}
                {audience && <span className="tag">{say(`audience.${audience}`)}</span>}{' '}
                {channel && <span className="tag">{channelName(channel, say)}</span>}
              </p>
              {text === undefined ? (
                <p className="soft">{say('notices.textGone')}</p>
              ) : (
                <p className="told">{text}</p>
              )}
              <p className="soft digest">{say('notices.digest', { digest: sha256 })}</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
