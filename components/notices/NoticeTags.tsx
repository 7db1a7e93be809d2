import { Fragment } from 'react';
import type { CaseNotice } from '../../lib/core/caseNotice';
import { useWords } from '../words';
import { channelName, sentName } from './noticeWords';

/** How a notice went out, which, for whom, and by what way. */
export function NoticeTags({ notice }: { notice: CaseNotice }) {
  const say = useWords();
  const { how, audience, channel } = notice;
  const tags = [audience && say(`audience.${audience}`), channel && channelName(channel, say)];
  return (
    <>
      {say(`notices.${how}`)} {sentName(notice, say)}
      {tags.filter(Boolean).map((tag) => (
        <Fragment key={tag}>
          {' '}
          <span className="tag">{tag}</span>
        </Fragment>
      ))}
    </>
  );
}
