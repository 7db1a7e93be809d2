import type { Case, CaseStatus } from '../../lib/core/case';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words';

const icons: Record<CaseStatus, IconName> = {
  open: 'info',
  released: 'warning',
  done: 'done',
  refused: 'blocked',
  uncertain: 'unknown',
};

/** How a case stands, as a sign and a word. */
export function CaseSign({ record: { status, hold } }: { record: Case }) {
  const say = useWords();
  return (
    <span className={`sign ${status}`}>
      <Icon name={icons[status]} />{' '}
      {status === 'done' ? say(`status.doneFor.${hold.action}`) : say(`status.${status}`)}
    </span>
  );
}
