import { confidenceOf } from '../lib/core/source';
import { useWords } from './words';

/** What a sentence about a platform rests on, in a word; nothing where that is not known. */
export function Basis({ source }: { source: string | undefined }) {
  const say = useWords();
  const confidence = confidenceOf(source);
  if (!confidence) return null;
  return (
    <>
      {' '}
      <span className="soft basis">{say(`basis.${confidence}`)}</span>
    </>
  );
}
