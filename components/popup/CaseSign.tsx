import { landsLater, type Case, type CaseStatus } from '../../lib/core/case';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words';

const icons: Record<CaseStatus, IconName> = {
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
  const { status, hold } = record;
  const done = landsLater(record) ? say('status.closing') : say(`status.doneFor.${hold.action}`);
  return (
    <span className={`sign ${status}`}>
      <Icon name={icons[status]} /> {status === 'done' ? done : say(`status.${status}`)}
    </span>
  );
}
