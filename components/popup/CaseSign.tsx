import { landsLater, type Case, type CaseStatus } from '../../lib/core/case';
import { lastVerified } from '../../lib/core/verification';
import { isGivenUp } from '../../lib/core/openWork';
import { beijingTime } from '../../lib/core/timing';
import { partOf } from '../../lib/core/partial';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words';

const icons: Record<CaseStatus | 'givenUp' | 'partial', IconName> = {
  givenUp: 'info',
  partial: 'warning',
  open: 'info',
  released: 'warning',
  done: 'done',
  refused: 'blocked',
  uncertain: 'unknown',
  unreviewed: 'danger',
};

/** How a case stands, as a sign and a word. */
export function CaseSign({ record }: { record: Case }) {
  const say = useWords();
  const { hold } = record;
  const isPartial = record.status === 'uncertain' && partOf(record) !== undefined;
  const status = isGivenUp(record) ? 'givenUp' : isPartial ? 'partial' : record.status;
  const isClosing = landsLater(record) && lastVerified(record) !== 'stopped';
  const done = isClosing ? say('status.closing') : say(`status.doneFor.${hold.action}`);
  if (status === 'open' && record.plannedAt !== undefined)
    return (
      <span className="sign open">
        <Icon name="info" /> {say('popup.plan.short', { time: beijingTime(record.plannedAt) })}
      </span>
    );
  return (
    <span className={`sign ${status}`}>
      <Icon name={icons[status]} /> {status === 'done' ? done : say(`status.${status}`)}
    </span>
  );
}
