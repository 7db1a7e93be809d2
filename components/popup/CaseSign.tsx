import type { Case } from '../../lib/core/case';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words';
import { standingOf, standingText, type Standing } from './standing';

const icons: Record<Standing, IconName> = {
  givenUp: 'info',
  partial: 'warning',
  open: 'info',
  planned: 'info',
  released: 'warning',
  closing: 'warning',
  done: 'done',
  refused: 'blocked',
  uncertain: 'unknown',
  unreviewed: 'danger',
};

/** Those that look like another one. */
const looks: Partial<Record<Standing, Standing>> = { planned: 'open', closing: 'released' };

/** How a case stands, as a sign and a word. */
export function CaseSign({ record }: { record: Case }) {
  const say = useWords();
  const standing = standingOf(record);
  return (
    <span className={`sign ${looks[standing] ?? standing}`}>
      <Icon name={icons[standing]} /> {standingText(record, say)}
    </span>
  );
}
