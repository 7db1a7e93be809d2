import type { Fact } from '../lib/core/fact';
import { Icon } from './Icon';
import { pageAnswerText } from './pageAnswerText';
import { useWords } from './words';

/** What the page says in the stead of a tick. */
export function PageAnswer({ facts }: { facts: readonly Fact[] }) {
  const say = useWords();
  return (
    <span className="byPage">
      <Icon name="done" /> {pageAnswerText(facts, say)}
    </span>
  );
}
