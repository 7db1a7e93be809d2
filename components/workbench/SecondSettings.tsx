import { useState } from 'react';
import { useWords } from '../words';

interface Props {
  needsCode: boolean;
  onNeedCode: (needsCode: boolean) => void;
  /** By what it is seen that both machines have the same word; undefined where there is none. */
  sign: string | undefined;
  onWord: (word: string) => void;
  onNoWord: () => void;
}

/** How a second person agrees: at which machine, and with which word the shop has agreed on. */
export function SecondSettings({ needsCode, onNeedCode, sign, onWord, onNoWord }: Props) {
  const say = useWords();
  const [word, setWord] = useState('');
  const isLong = [...word.trim()].length >= shortest;
  return (
    <>
      <div className="split">
        <span id="settings-second-code">{say('workbench.settings.secondCode')}</span>
        <button
          type="button"
          role="switch"
          className="switch"
          aria-checked={needsCode}
          aria-labelledby="settings-second-code"
          onClick={() => onNeedCode(!needsCode)}
        >
          <span className="track" aria-hidden="true" />
          {say(needsCode ? 'workbench.packs.on' : 'workbench.packs.off')}
        </button>
      </div>
      <form
        className="split"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isLong) return;
          onWord(word);
          setWord('');
        }}
      >
        <label className="labelled">
          <span>{say('workbench.settings.word')}</span>
          <input
            className="field"
            autoComplete="off"
            maxLength={60}
            value={word}
            onChange={(event) => setWord(event.currentTarget.value)}
          />
        </label>
        <span className="buttons">
          <button type="submit" className="button" disabled={!isLong}>
            {say('workbench.settings.setWord')}
          </button>
          {sign && (
            <button type="button" className="link" onClick={onNoWord}>
              {say('workbench.settings.dropWord')}
            </button>
          )}
        </span>
      </form>
      <p className="soft" role="status">
        {sign ? say('workbench.settings.hasWord', { sign }) : say('workbench.settings.noWord')}
      </p>
    </>
  );
}

/** Fewest signs of a word: less is guessed. */
const shortest = 4;
