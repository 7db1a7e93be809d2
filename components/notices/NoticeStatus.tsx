import { readyText, type Filled } from '../../lib/core/notice';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { problemText } from './noticeWords';

interface Props {
  id: string;
  filled: Filled;
  /** That it was told before, in words. */
  told: string | undefined;
  /** It was to be copied and could not be. */
  isRefused: boolean;
  /** Undefined where it was not to be copied by now. */
  isCopied: boolean | undefined;
}

/** Whether a notice was copied, and what keeps it from that. */
export function NoticeStatus({ id, filled, told, isRefused, isCopied }: Props) {
  const say = useWords();
  const isReady = readyText(filled) !== undefined;
  const blanks = 'notice' in filled ? filled.notice.blanks : [];
  return (
    <p
      id={id}
      role={isRefused && !isReady ? 'alert' : 'status'}
      className={isReady ? 'copied' : 'lacking'}
    >
      {isReady && isCopied && (
        <>
          <Icon name="done" /> {say('popup.copied')}
        </>
      )}
      {isReady && isCopied === undefined && told}
      {blanks.length > 0 && isRefused && (
        <>
          <Icon name="danger" />{' '}
          {say('popup.templates.missing', { names: blanks.join(say('popup.check.comma')) })}
        </>
      )}
      {'problem' in filled && (
        <>
          <Icon name="danger" /> {problemText(filled.problem, say)}
        </>
      )}
    </p>
  );
}
