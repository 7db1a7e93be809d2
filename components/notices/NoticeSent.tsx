import type { CaseNotice } from '../../lib/core/caseNotice';
import { useWords } from '../words';

interface Props {
  notice: CaseNotice;
  /** How its text stands there. */
  className: string;
}

/** A notice as it went out, with the digest of its text; the text itself may be gone by now. */
export function NoticeSent({ notice: { text, sha256 }, className }: Props) {
  const say = useWords();
  return (
    <>
      {text === undefined ? (
        <p className="soft">{say('notices.textGone')}</p>
      ) : (
        <p className={className}>{text}</p>
      )}
      <p className="soft digest">{say('notices.digest', { digest: sha256 })}</p>
    </>
  );
}
