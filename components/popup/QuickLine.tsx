import { useState, type FormEvent } from 'react';
import type { QuickEntry } from '../../lib/core/quickEntry';
import { useWords } from '../words';
import { dayTime, repeatWords, ruleWords } from './repeatWords';

interface Props {
  typed: string;
  /** What was understood; undefined while nothing is typed or nothing reads it yet. */
  entry: QuickEntry | undefined;
  now: number;
  onType: (typed: string) => void;
  onSave: (entry: QuickEntry) => void;
}

/** One line for a reminder, with what was understood of it before it is saved. */
export function QuickLine({ typed, entry, now, onType, onSave }: Props) {
  const say = useWords();
  const [isTried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!entry || entry.problem) return;
    setTried(false);
    onSave(entry);
  };
  const problem = entry?.problem;
  // While it is being typed, what is missing is no mistake yet.
  const isSaid = problem && (isTried || (problem !== 'noTime' && problem !== 'noText'));
  return (
    <form className="quick" onSubmit={submit} noValidate>
      <div className="split">
        <input
          className="field"
          aria-label={say('popup.quick.label')}
          aria-describedby="quick-understood"
          placeholder={say('popup.quick.example')}
          value={typed}
          maxLength={300}
          onChange={(event) => {
            setTried(false);
            onType(event.currentTarget.value);
          }}
        />
        <button type="submit" className="button" disabled={!typed.trim()}>
          {say('popup.quick.save')}
        </button>
      </div>
      <div id="quick-understood" role="status" className="understood">
        {!typed.trim() && <p className="soft">{say('popup.quick.hint')}</p>}
        {entry && <Understood entry={entry} now={now} />}
        {isSaid && <p className="lacking">{say(`popup.quick.problem.${problem}`)}</p>}
      </div>
    </form>
  );
}

function Understood({ entry, now }: { entry: QuickEntry; now: number }) {
  const say = useWords();
  const { at, repeat, beforeSale, doubts, text } = entry;
  const how = repeat ? ruleWords(repeat, say) : repeatWords({ beforeSale }, say);
  if (at === undefined && !how) return null;
  const time = at === undefined ? '' : dayTime(at, now, say);
  return (
    <>
      <p>
        <strong>
          {how && time
            ? say('popup.quick.first', { how, time })
            : how || say('popup.reminders.at', { time })}
        </strong>{' '}
        {text}
      </p>
      {doubts.map((doubt) => (
        <p key={doubt} className="soft">
          {say(`popup.quick.doubt.${doubt}`)}
        </p>
      ))}
    </>
  );
}
