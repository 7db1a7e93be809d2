import type { Review } from '../../lib/core/review';
import { countOf } from '../../lib/core/hold';
import { beijingClock } from '../../lib/core/timing';
import { Icon } from '../Icon';
import { SubjectId } from '../SubjectId';
import { useWords } from '../words';

interface Props {
  review: Review;
  /** What is to be looked up on the page is not told here. */
  asked: ReadonlySet<string>;
}

/** Which press is held: action, shop, page, products. */
export function PanelHead({ review: { hold, isOpened }, asked }: Props) {
  const say = useWords();
  const { action, shop, subjects, isBatch, pageName } = hold;
  const [subject] = subjects;
  return (
    <>
      <div className="head">
        <h1 id="title">
          <Icon name="shield" /> {say(`panel.title.${action}`)}
        </h1>
        <p className="place">
          {shop.name ?? shop.id ?? say('panel.noShop')}
          {pageName && ` · ${pageName}`}
        </p>
        {!isOpened && (
          <p className="soft held">{say('panel.heldAt', { time: beijingClock(hold.at) })}</p>
        )}
      </div>
      <p id="what" className="what">
        <strong>{say(`action.${action}`)}</strong>
        {action === 'stop-promotion' && <span className="tag">{say(`plan.${hold.plan}`)}</span>}
        {subjects.length > 0 || isBatch ? (
          <span className="tag">
            {asked.has('count') || countOf(hold) === 0
              ? say('panel.batch')
              : say(isBatch && countOf(hold) > subjects.length ? 'panel.atLeast' : 'panel.pieces', {
                  count: countOf(hold),
                })}
          </span>
        ) : null}
        {isBatch && countOf(hold) > 0 ? null : subject ? (
          <>
            <span className="name">{subject.name ?? say('panel.unread')}</span>
            <SubjectId subject={subject} />
          </>
        ) : (
          action !== 'leave-alliance' && (
            <span className="unread">
              <Icon name="unknown" /> {say('panel.noSubject')}
            </span>
          )
        )}
      </p>
    </>
  );
}
