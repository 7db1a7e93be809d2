import type { Inserted } from '../../lib/core/insertion';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  result: Inserted;
  /** Length of the notice, in characters. */
  length: number;
}

/** What became of a notice that was to go into the page. */
export function InsertResult({ result: { outcome, most, isCopied }, length }: Props) {
  const say = useWords();
  if (outcome === 'inserted') {
    return (
      <p role="status" className="copied">
        <Icon name="done" /> {say('popup.insert.inserted')}
      </p>
    );
  }
  return (
    <p role="alert" className="lacking">
      <Icon name="danger" />{' '}
      {outcome === 'too-long' && most !== undefined
        ? say('popup.insert.most', { most, count: length })
        : say(`popup.insert.${outcome}`)}
      {isCopied && <> {say('popup.insert.instead')}</>}
    </p>
  );
}
