import type { Finding } from '../../lib/core/finding';
import { Icon } from '../Icon';
import { useWords } from '../words';

/** How grave something is, by sign and word. */
export function LevelSign({ level }: Pick<Finding, 'level'>) {
  const say = useWords();
  return (
    <strong className={`level ${level}`}>
      <Icon name={level} /> {say(`level.${level}`)}
    </strong>
  );
}
