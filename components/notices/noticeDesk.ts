import { fitOf, type Fit, type StandingChannel } from '../../lib/core/channel';
import type { Compensation } from '../../lib/core/compensation';
import { wordingHints, type WordingCheck, type WordingHint } from '../../lib/core/wordingCheck';
import type { Mark } from './NoticeText';

/** What notices are looked at with: the channels, and what a kept list has against words. */
export interface NoticeDesk {
  channels: readonly StandingChannel[];
  /** Names of variables that are an instant. */
  times: readonly string[];
  look: (
    text: string,
    channel: StandingChannel | undefined,
  ) => { fit: Fit | undefined; hints: readonly WordingHint[]; marks: readonly Mark[] };
}

export function noticeDesk(
  channels: readonly StandingChannel[],
  checks: readonly WordingCheck[],
  times: readonly string[],
  compensation: Compensation | undefined,
): NoticeDesk {
  return {
    channels,
    times,
    look(text, channel) {
      const fit = channel && fitOf(channel, text);
      const hints = wordingHints(checks, text, compensation);
      const marks: Mark[] = [
        ...(fit?.misfits ?? []),
        ...hints.map(({ from, to }) => ({ kind: 'word' as const, from, to })),
      ];
      return { fit, hints, marks };
    },
  };
}
