import { Fragment } from 'react';
import type { CaseNotice } from '../../lib/core/caseNotice';
import { useWords } from '../words';
import { channelName } from './noticeWords';

/** How a notice went out, which, for whom, and by what way. */
export function NoticeTags({ notice }: { notice: CaseNotice }) {
  const say = useWords();
  const { how, template, audience, channel } = notice;
  const tags = [audience && say(`audience.${audience}`), channel && channelName(channel, say)];
  return (
    <>
      {say(`notices.${how}`)} {template.name}
      {tags.filter(Boolean).map((tag) => (
        <Fragment key={tag}>
          {' '}
          <span className="tag">{tag}</span>
        </Fragment>
      ))}
    </>
  );
}
