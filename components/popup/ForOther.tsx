import { useState } from 'react';
import { inFours, type Agreement, type Brief } from '../../lib/core/secondCode';
import { Icon } from '../Icon';
import { useWords } from '../words';
import { AgreedTo } from './AgreedTo';
import { PersonFields, type Person } from './PersonFields';

interface Props {
  typed: string;
  onType: (typed: string) => void;
  /** What was typed, once it is a request. */
  asked: { brief: Brief; about?: Agreement } | undefined;
  /** It is one of this machine's own cases. */
  isOwn: boolean;
  /** By what it is seen that both machines have the shop's word. */
  sign: string | undefined;
  answerOf: (person: Person) => string;
  isCopied: boolean;
  onCopy: (text: string) => void;
}

/** Where a colleague's answers are looked over: the request of another machine, and the answer to it. */
export function ForOther({ typed, asked, isOwn, sign, answerOf, isCopied, ...on }: Props) {
  const say = useWords();
  const [person, setPerson] = useState<Person>({ name: '', role: 'owner' });
  const [isTried, setTried] = useState(false);
  const name = person.name.trim();
  const answer = asked && !isOwn && isTried && name ? answerOf({ ...person, name }) : undefined;
  const told =
    answer &&
    say('popup.forOther.reply', {
      ...{ name, role: say(`role.${person.role}`), answer: inFours(answer) },
    });
  return (
    <details open={typed !== '' || undefined}>
      <summary>{say('popup.forOther.title')}</summary>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
        }}
      >
        <label className="labelled">
          <span>{say('popup.forOther.request')}</span>
          <textarea
            className="field"
            rows={2}
            value={typed}
            onChange={(event) => {
              setTried(false);
              on.onType(event.currentTarget.value);
            }}
          />
        </label>
        {typed.trim() !== '' && !asked && (
          <p role="alert" className="lacking">
            {say('popup.forOther.unreadable')}
          </p>
        )}
        {isOwn && (
          <p role="alert" className="lacking">
            {say('popup.forOther.own')}
          </p>
        )}
        {asked && !isOwn && (
          <>
            <AgreedTo {...asked} />
            <PersonFields
              person={person}
              onChange={(after) => {
                setTried(false);
                setPerson(after);
              }}
            />
            {isTried && !name && (
              <p role="alert" className="lacking">
                {say('popup.second.needName')}
              </p>
            )}
            {told ? (
              <p className="split" role="status">
                <span>
                  <Icon name="done" /> {told}
                </span>
                <button type="button" className="button" onClick={() => on.onCopy(told)}>
                  {say(isCopied ? 'popup.copied' : 'popup.copy')}
                </button>
              </p>
            ) : (
              <p className="buttons">
                <button type="submit" className="button own">
                  {say('popup.forOther.do')}
                </button>
              </p>
            )}
            <p className="soft">
              {sign ? say('popup.second.withWord', { sign }) : say('popup.second.noWord')}
            </p>
          </>
        )}
      </form>
    </details>
  );
}
