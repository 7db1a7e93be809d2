import { useEffect, useState, type ReactNode } from 'react';
import type { Case } from '../../lib/core/case';
import type { Role } from '../../lib/core/role';
import { answerIn } from '../../lib/core/secondCode';
import { isCheckedTwice } from '../../lib/core/secondCheck';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { PersonFields, type Person } from './PersonFields';
import { secondWords } from './secondWords';

interface Props {
  record: Case;
  /** The shop lets nothing through without it. */
  isNeeded: boolean;
  /** Items of the checklist that are not answered yet. */
  missing: number;
  /** The second person is to be at another machine. */
  needsCode: boolean;
  /** The request that is passed on to there. */
  code: ReactNode;
  /** Whether what was typed is that person's answer to it. */
  isAnswer: (typed: string, by: Person) => boolean;
  /** With the answer from another machine, if it comes from one. */
  onCheck: (name: string, role: Role, code: string | undefined) => void;
}

const ways = ['here', 'elsewhere'] as const;

/** Where a second person says that the answers were looked over, here or by the code of another machine. */
export function SecondCheck({ record, isNeeded, needsCode, missing, ...at }: Props) {
  const { code, isAnswer, onCheck } = at;
  const say = useWords();
  const [person, setPerson] = useState<Person>({ name: '', role: 'owner' });
  const [answer, setAnswer] = useState('');
  const [isChosen, setElsewhere] = useState(false);
  const isElsewhere = needsCode || isChosen;
  const [isTried, setTried] = useState(false);
  /** Who looked it over while this was open: what is changed after that voids it. */
  const [voided, setVoided] = useState<string>();
  const checkedBy = isCheckedTwice(record) ? record.checkedBy : undefined;
  useEffect(() => {
    if (!checkedBy) return;
    setVoided(checkedBy.name);
    setPerson((before) => ({ ...before, name: '' }));
    setAnswer('');
    setTried(false);
  }, [checkedBy]);
  if (checkedBy)
    return (
      <p className="twice" role="status">
        <Icon name="done" /> {secondWords(checkedBy, say)}
      </p>
    );
  const [name, { role }] = [person.name.trim(), person];
  const lack =
    missing > 0
      ? ('first' as const)
      : !name
        ? ('needName' as const)
        : isElsewhere && !isAnswer(answer, { name, role })
          ? ('wrong' as const)
          : undefined;
  const problem = lack && say(`popup.second.${lack}`, { count: missing });
  return (
    <details open={isNeeded || voided !== undefined || undefined}>
      <summary>{say(isNeeded ? 'popup.second.needed' : 'popup.second.title')}</summary>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!problem) onCheck(name, role, isElsewhere ? answerIn(answer) : undefined);
        }}
      >
        {voided && (
          <p role="status" className="due">
            <Icon name="warning" /> {say('popup.second.again', { name: voided })}
          </p>
        )}
        <p className="soft">{say('popup.second.hint')}</p>
        {!needsCode && (
          <div className="ways" role="radiogroup" aria-label={say('popup.second.where')}>
            {ways.map((at) => (
              <label key={at}>
                <input
                  type="radio"
                  name={`second-${record.id}`}
                  checked={isElsewhere === (at === 'elsewhere')}
                  onChange={() => setElsewhere(at === 'elsewhere')}
                />{' '}
                {say(`popup.second.${at}`)}
              </label>
            ))}
          </div>
        )}
        {isElsewhere && missing === 0 && code}
        <PersonFields person={person} onChange={setPerson} />
        {isElsewhere && (
          <label className="labelled">
            <span>{say('popup.second.answer')}</span>
            <input
              className="field"
              autoComplete="off"
              value={answer}
              maxLength={120}
              onChange={(event) => setAnswer(event.currentTarget.value)}
            />
          </label>
        )}
        {isTried && problem && (
          <p role="alert" className="lacking">
            {problem}
          </p>
        )}
        <p className="buttons">
          <button type="submit" className="button own">
            {say(isElsewhere ? 'popup.second.doCode' : 'popup.second.do')}
          </button>
        </p>
      </form>
    </details>
  );
}
