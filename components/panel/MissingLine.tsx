import { momentOf } from '../../lib/core/moment';
import type { Review } from '../../lib/core/review';
import { standing } from '../../lib/core/standing';
import { Icon } from '../Icon';
import { shortOf } from '../itemWords';
import { useWords, type Say } from '../words';
import { Evidence } from './Evidence';

/** So many things are named; of more, how many they are is enough. */
const mostNamed = 6;

interface Props {
  review: Review;
  /** What is to be looked up on the page is not told here. */
  asked: ReadonlySet<string>;
}

/** What is missing before 确认, in one sentence that is announced when it changes. */
export function MissingLine({ review, asked }: Props) {
  const { problem, coolingUntil } = review;
  const lacksSecond = review.decision?.lacksSecond;
  const say = useWords();
  const missing = standing(review);
  const [first] = missing;
  const dangers = missing.filter(({ kind }) => kind === 'danger').length;
  const named = [
    ...(dangers > 0 ? [say('panel.dangersLeft', { count: dangers })] : []),
    ...missing.flatMap((at) =>
      at.kind === 'item'
        ? [shortOf(at.item, say)]
        : at.kind === 'differs'
          ? [say('panel.differsAt', { item: shortOf(at.item, say) })]
          : [],
    ),
  ];
  const items = named.slice(0, mostNamed).join(say('panel.comma'));
  const sentence =
    missing.length > 0
      ? say(named.length > mostNamed ? 'panel.missingMore' : 'panel.missing', {
          count: missing.length,
          items,
        })
      : problem?.isFinal
        ? ''
        : doneWords(review, say);
  return (
    <p className="missing" role="status" id="missing">
      {first?.kind === 'blocked' ? (
        <span className="blocked">
          <Icon name="blocked" /> {say('panel.blocked')}
          {first.finding && <Evidence finding={first.finding} asked={asked} />}
        </span>
      ) : coolingUntil === undefined ? (
        sentence
      ) : (
        <>
          {(missing.length > 0 || lacksSecond) && `${sentence}${say('panel.semicolon')}`}
          <Cooling until={coolingUntil} now={review.decision?.at ?? review.hold.at} />
        </>
      )}
    </p>
  );
}

/** What is said once nothing is missing. */
function doneWords({ isOpened, isChecking, decision }: Review, say: Say): string {
  if (isOpened) return say('popup.check.onPress');
  if (isChecking) return say('panel.checking');
  return say(decision?.lacksSecond ? 'panel.needsSecond' : 'panel.ready');
}

/** Until when it is waited: 冷静期到 14:32. */
function Cooling({ until, now }: { until: number; now: number }) {
  const say = useWords();
  const { day, date, clock } = momentOf(until, now);
  const on = day === 'today' ? '' : `${day ? say(`panel.day.${day}`) : date} `;
  return say('panel.cooling', { time: `${on}${clock}` });
}
