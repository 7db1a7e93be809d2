import type { Fit, StandingChannel } from '../../lib/core/channel';
import type { WordingHint } from '../../lib/core/wordingCheck';
import { Icon } from '../Icon';
import { useWords, type MessageKey } from '../words';
import { fitText, misfitTexts } from './noticeWords';

interface Props {
  text: string;
  channel: StandingChannel | undefined;
  fit: Fit | undefined;
  hints: readonly WordingHint[];
}

/** What is to be thought of before a notice is sent: its length, what the channel refuses, its words. None of it keeps it back. */
export function NoticeChecks({ text, channel, fit, hints }: Props) {
  const say = useWords();
  const misfits = fit ? misfitTexts(text, fit.misfits, say) : [];
  return (
    <div className="checks">
      {channel && fit && (
        <p className="soft">
          {fitText(channel, fit, say)}
          {!channel.isAttested && !channel.isOwn && (
            <span className="tag">{say('notices.unattested')}</span>
          )}
        </p>
      )}
      {misfits.length + hints.length > 0 && (
        <ul aria-label={say('notices.checks')}>
          {misfits.map((misfit) => (
            <li key={misfit} className="due">
              <Icon name="warning" /> {misfit}
            </li>
          ))}
          {hints.map(({ id, words, from }) => (
            <li key={from} className="notice-hint">
              <Icon name="info" /> {say('notices.word', { words })}
              {say(`wordingCheck.${id}` as MessageKey)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
