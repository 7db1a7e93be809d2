import type { Checked, Filled } from '../../lib/core/notice';
import { likelyMeant, type TemplateDraft } from '../../lib/core/templateDraft';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { NoticeChecks } from './NoticeChecks';
import { NoticeText } from './NoticeText';
import type { NoticeDesk } from './noticeDesk';

interface Props {
  draft: TemplateDraft;
  preview: Filled | undefined;
  used: Checked['used'];
  /** Names that are filled by themselves or are in the palette. */
  known: readonly string[];
  desk: NoticeDesk;
}

/** What a template makes, as it is typed. */
export function TemplatePreview({ draft, preview, used, known, desk }: Props) {
  const say = useWords();
  const notice = preview && 'notice' in preview ? preview.notice : undefined;
  const channel = desk.channels.find(({ id }) => id === draft.channel);
  const { fit, hints, marks } = desk.look(notice?.text ?? '', channel);
  const own = used.filter(({ name }) => !known.includes(name));
  return (
    <section className="preview" aria-label={say('templates.preview')}>
      <p className="soft">{say('templates.preview')}</p>
      <p className="text whole">
        {notice ? <NoticeText pieces={notice.pieces} marks={marks} /> : say('templates.noPreview')}
      </p>
      {notice && <NoticeChecks text={notice.text} channel={channel} fit={fit} hints={hints} />}
      {own.length > 0 && (
        <ul aria-label={say('templates.ownNames')}>
          {own.map(({ name, line, column }) => {
            const meant = likelyMeant(name, known);
            return (
              <li key={name} className="notice-hint">
                <Icon name="info" />{' '}
                {meant
                  ? say('templates.meant', { name, line, column, meant })
                  : say('templates.ownName', { name, line, column })}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
