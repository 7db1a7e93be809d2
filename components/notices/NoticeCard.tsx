import { useEffect, useId, useRef, useState } from 'react';
import { isInParts, surelyFit, type StandingChannel } from '../../lib/core/channel';
import { longestNotice, type NoticePart } from '../../lib/core/caseNotice';
import type { Inserted } from '../../lib/core/insertion';
import { readyText, type Filled, type Given } from '../../lib/core/notice';
import type { Template } from '../../lib/core/template';
import { Icon } from '../Icon';
import { InsertResult } from '../popup/InsertResult';
import { useWords } from '../words';
import { ChannelField } from './ChannelField';
import { NoticeBlanks } from './NoticeBlanks';
import { NoticeByHand } from './NoticeByHand';
import { NoticeChecks } from './NoticeChecks';
import { NoticeFoot, type TemplateActions } from './NoticeFoot';
import { NoticeParts } from './NoticeParts';
import { NoticeStatus } from './NoticeStatus';
import { NoticeText } from './NoticeText';
import type { NoticeDesk } from './noticeDesk';
import { tagsOf } from './noticeWords';

export interface NoticeActions extends TemplateActions {
  onGive: (name: string, value: string) => void;
  /** Copies it, or one message of it. */
  onCopy: (
    template: Template,
    text: string,
    channel: string | undefined,
    part?: NoticePart,
  ) => void;
  /** Puts it into the field that had the focus on the page; absent where there is no page. */
  onInsert?: (template: Template, text: string, channel: string | undefined) => void;
}

type Told = NonNullable<NoticeActions['onInsert']>;

interface Props extends NoticeActions {
  template: Template;
  /** Which it is in the list: the first nine are reached by their number. */
  place: number;
  filled: Filled;
  given: Given;
  desk: NoticeDesk;
  copied: { isDone: boolean } | undefined;
  /** What became of the last insertion into the page. */
  inserted?: Inserted | undefined;
  /** That it was told before, in words. */
  told: string | undefined;
  /** That the page is of another shop than the case, in words: a second press goes on. */
  across?: string | undefined;
}

/** One template filled for a case. With a blank in it, it is not copied: the blank is where to go on. */
export function NoticeCard({
  template,
  place,
  filled,
  given,
  desk,
  copied,
  told,
  across,
  inserted,
  ...on
}: Props) {
  const say = useWords();
  const id = useId();
  const first = useRef<HTMLElement>(null);
  const [isWhole, setWhole] = useState(false);
  const [tries, setTries] = useState(0);
  const [warned, setWarned] = useState<string>();
  const [channelId, setChannel] = useState(template.channel);
  const { name } = template;
  const notice = 'notice' in filled ? filled.notice : undefined;
  const text = readyText(filled);
  const channel: StandingChannel | undefined = desk.channels.find((at) => at.id === channelId);
  const { fit, hints, marks } = desk.look(notice?.text ?? '', channel);
  const isTooLong = (text?.length ?? 0) > longestNotice;
  const isRefused = tries > 0;
  // What was opened to be filled stays open until it is copied, whatever is typed.
  const isOpen = isWhole || isRefused;
  useEffect(() => {
    if (tries > 0) first.current?.focus();
  }, [tries]);
  const tell = (told: Told): void => {
    const isReady = text !== undefined && !isTooLong;
    setTries(isReady ? 0 : tries + 1);
    if (isReady) told(template, text, channelId);
  };
  const { onInsert } = on;
  const insert: Told = (...told) => {
    setWarned(across);
    if (across === undefined || warned === across) onInsert?.(...told);
  };
  return (
    <li className="card notice">
      <div className="split">
        <h3>
          {name}{' '}
          <span className="tags">
            {tagsOf(template, say).map((tag) => (
              <span key={tag} className="tag">
                {tag}
              </span>
            ))}
          </span>
        </h3>
        <span className="buttons together">
          {onInsert && (
            <button
              type="button"
              className="button"
              data-insert
              aria-keyshortcuts={place <= 9 ? `Alt+Shift+${place}` : undefined}
              aria-label={say('popup.insert.doFor', { name })}
              aria-describedby={id}
              onClick={() => tell(insert)}
            >
              {say('popup.insert.do')}
            </button>
          )}
          <button
            type="button"
            className="button own"
            data-row
            aria-keyshortcuts={place <= 9 ? `Alt+${place}` : undefined}
            aria-label={say('popup.templates.copyFor', { name })}
            aria-describedby={id}
            onClick={() => tell(on.onCopy)}
          >
            {say('popup.copy')}
          </button>
        </span>
      </div>
      <NoticeStatus {...{ id, filled, told, isRefused }} isCopied={copied?.isDone} />
      {warned !== undefined && warned === across && !inserted && (
        <p role="alert" className="lacking">
          <Icon name="danger" /> {warned}
        </p>
      )}
      {inserted && text !== undefined && <InsertResult result={inserted} length={text.length} />}
      {notice && copied?.isDone === false && text !== undefined ? (
        <NoticeByHand name={name} text={text} />
      ) : (
        <p className={isOpen ? 'text whole' : 'text'}>
          {notice ? <NoticeText pieces={notice.pieces} marks={marks} /> : template.text}
        </p>
      )}
      {isRefused && isTooLong && (
        <p role="alert" className="lacking">
          <Icon name="danger" /> {say('notices.tooLong')}
        </p>
      )}
      {text !== undefined && !(channel && isInParts(channel.counting)) && (
        <NoticeParts
          name={name}
          text={text}
          most={channel ? surelyFit(channel) : longestNotice}
          onCopy={(text, part) => on.onCopy(template, text, channelId, part)}
        />
      )}
      {isOpen && (
        <NoticeBlanks
          asks={('notice' in filled ? filled.notice : filled).asks ?? []}
          times={desk.times}
          given={given}
          onGive={on.onGive}
          first={first}
        />
      )}
      {isOpen && <ChannelField channels={desk.channels} value={channelId} onChange={setChannel} />}
      {notice && <NoticeChecks text={notice.text} channel={channel} fit={fit} hints={hints} />}
      <NoticeFoot
        {...{ template, isOpen }}
        onFold={() => {
          setWhole(!isOpen);
          setTries(0);
        }}
        {...on}
      />
    </li>
  );
}
