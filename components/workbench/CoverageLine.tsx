import type { PageState } from '../../lib/core/message';
import { Icon, type IconName } from '../Icon';
import { useWords } from '../words';

const icons: Record<PageState['coverage'], IconName> = {
  full: 'shield',
  partial: 'warning',
  none: 'danger',
};

/** How far a page is covered, and why not further. */
export function CoverageLine({ coverage, reason }: Pick<PageState, 'coverage' | 'reason'>) {
  const say = useWords();
  const isElsewhere = reason === 'not-a-shop-page';
  return (
    <span className={`coverage ${isElsewhere ? 'elsewhere' : coverage}`}>
      <strong>
        <Icon name={isElsewhere ? 'info' : icons[coverage]} /> {say(`coverage.${coverage}`)}
      </strong>
      {reason && <span className="soft"> {say(`coverage.${reason}`)}</span>}
    </span>
  );
}
