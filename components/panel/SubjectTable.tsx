import { useState } from 'react';
import type { Finding } from '../../lib/core/finding';
import { countOf } from '../../lib/core/hold';
import type { Review } from '../../lib/core/review';
import { isRed, worstBySubject } from '../../lib/core/shownFindings';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { Quiet } from './Quiet';
import { SubjectRow } from './SubjectRow';
import { useRowWindow } from './useRowWindow';

interface Props {
  review: Review;
  /** What is asked for beside the table and not yet answered. */
  asked: ReadonlySet<string>;
  /** The products to be taken out, by their keys. */
  onTakeOut: (keys: readonly string[]) => void;
}

const none: readonly Finding[] = [];

/** The products of a batch: what the page says of each, what speaks against it, and which to take out. */
export function SubjectTable({ review, asked, onTakeOut }: Props) {
  const say = useWords();
  const [isRedOnly, setRedOnly] = useState(false);
  /** What the merchant has turned by hand; the red ones are marked from the start. */
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const { hold, decision } = review;
  const { subjects } = hold;
  const unread = review.isReading ? 0 : countOf(hold) - subjects.length;
  const worst = worstBySubject(decision?.findings ?? none);
  const red = subjects.filter(({ key }) => isRed(worst.get(key)));
  const isOut = (key: string) => turned.get(key) ?? isRed(worst.get(key));
  const out = subjects.filter(({ key }) => isOut(key));
  // What speaks for taking it out is seen first; the others keep the page's order.
  const listed = isRedOnly ? red : [...red, ...subjects.filter((at) => !red.includes(at))];
  const { from, to, before, after, onScroll } = useRowWindow(listed.length);
  const title = asked.has('count')
    ? say('panel.chosen')
    : say('panel.subjects', { count: subjects.length });
  return (
    <>
      <div className="tableHead">
        <h2>{title}</h2>
        {red.length > 0 && (
          <Quiet isOn={isRedOnly} onPress={() => setRedOnly(!isRedOnly)}>
            {say('panel.redOnly')}
          </Quiet>
        )}
      </div>
      {unread > 0 && (
        <p className="callout unknown">
          <Icon name="unknown" />{' '}
          {asked.has('count')
            ? say('panel.unreadOthers')
            : say('panel.unreadSubjects', { count: unread })}
        </p>
      )}
      <div className="takeOut">
        {out.length === 0 ? (
          <span className="soft">{say('panel.nothingOut')}</span>
        ) : out.length === subjects.length ? (
          <span>{say('panel.allOut')}</span>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => onTakeOut(out.map(({ key }) => key))}
          >
            {say('panel.takeOutThese', { count: out.length })}
          </button>
        )}
      </div>
      <div className="subjects" tabIndex={0} role="group" aria-label={title} onScroll={onScroll}>
        <table aria-rowcount={asked.has('count') ? -1 : listed.length + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{say('fact.product')}</th>
              <th scope="col">{say('panel.facts')}</th>
              <th scope="col">{say('panel.findings')}</th>
              <th scope="col">{say('panel.takeOut')}</th>
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
            {listed.slice(from, to).map((subject, index) => (
              <SubjectRow
                key={subject.key}
                place={from + index + 1}
                subject={subject}
                action={hold.action}
                worst={worst.get(subject.key)}
                asked={asked}
                isOut={isOut(subject.key)}
                onTurn={(isNowOut) => setTurned(new Map(turned).set(subject.key, isNowOut))}
              />
            ))}
            {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
          </tbody>
        </table>
      </div>
    </>
  );
}
