import { inFours } from '../../lib/core/secondCode';
import { useWords } from '../words';

interface Props {
  code: string;
  /** By what it is seen that both machines have the shop's word; without one, there is none. */
  sign: string | undefined;
  isCopied: boolean;
  onCopy: () => void;
}

/** What is passed on to the second person: a text to paste, or a code to read out. */
export function SecondRequest({ code, sign, isCopied, onCopy }: Props) {
  const say = useWords();
  return (
    <div className="stack">
      <p className="soft">{say('popup.second.passOn')}</p>
      <p className="split">
        <output className="code">{inFours(code)}</output>
        <button type="button" className="button" onClick={onCopy}>
          {say(isCopied ? 'popup.copied' : 'popup.second.copy')}
        </button>
      </p>
      <p className="soft">
        {sign ? say('popup.second.withWord', { sign }) : say('popup.second.noWord')}
      </p>
    </div>
  );
}
