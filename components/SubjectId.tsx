import type { Subject } from '../lib/core/fact';
import { Icon } from './Icon';
import { ProductId } from './ProductId';
import { useWords } from './words';

/** A product's id; where the page has none, or more than one, that is said. */
export function SubjectId({ subject: { id, ids } }: { subject: Pick<Subject, 'id' | 'ids'> }) {
  const say = useWords();
  if (id) return <ProductId id={id} />;
  return (
    <span className="unread">
      <Icon name="unknown" />{' '}
      {ids ? say('panel.severalIds', { ids: ids.join(say('panel.comma')) }) : say('panel.noId')}
    </span>
  );
}
