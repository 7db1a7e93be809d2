import { useEffect, useState } from 'react';
import type { Case } from '../../lib/core/case';
import { roles, type Role } from '../../lib/core/role';
import { isCheckedTwice } from '../../lib/core/secondCheck';
import { beijingTime } from '../../lib/core/timing';
import { Icon } from '../Icon';
import { useWords } from '../words';

interface Props {
  record: Case;
  /** The shop lets nothing through without it. */
  isNeeded: boolean;
  /** Items of the checklist that are not answered yet. */
  missing: number;
  onCheck: (name: string, role: Role) => void;
}

/** Where a second person says that the answers were looked over: who, and in which role. */
export function SecondCheck({ record, isNeeded, missing, onCheck }: Props) {
  const say = useWords();
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('owner');
  const [isTried, setTried] = useState(false);
  /** Who looked it over while this was open: what is changed after that voids it. */
  const [voided, setVoided] = useState<string>();
  const checkedBy = isCheckedTwice(record) ? record.checkedBy : undefined;
  useEffect(() => {
    if (!checkedBy) return;
    setVoided(checkedBy.name);
    setName('');
    setTried(false);
  }, [checkedBy]);
  if (checkedBy)
    return (
      <p className="twice" role="status">
        <Icon name="done" />{' '}
        {say('popup.second.done', {
          name: checkedBy.name,
          role: say(`role.${checkedBy.role}`),
          time: beijingTime(checkedBy.at),
        })}
      </p>
    );
  const problem =
    missing > 0
      ? say('popup.second.first', { count: missing })
      : !name.trim()
        ? say('popup.second.needName')
        : undefined;
  return (
    <details open={isNeeded || voided !== undefined || undefined}>
      <summary>{say(isNeeded ? 'popup.second.needed' : 'popup.second.title')}</summary>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!problem) onCheck(name.trim(), role);
        }}
      >
        {voided && (
          <p role="status" className="due">
            <Icon name="warning" /> {say('popup.second.again', { name: voided })}
          </p>
        )}
        <p className="soft">{say('popup.second.hint')}</p>
        <div className="pair">
          <label className="labelled">
            <span>{say('popup.second.name')}</span>
            <input
              className="field"
              value={name}
              maxLength={20}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <label className="labelled">
            <span>{say('popup.second.role')}</span>
            <select
              className="field"
              value={role}
              onChange={(event) => setRole(event.currentTarget.value as Role)}
            >
              {roles.map((at) => (
                <option key={at} value={at}>
                  {say(`role.${at}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        {isTried && problem && (
          <p role="alert" className="lacking">
            {problem}
          </p>
        )}
        <p className="buttons">
          <button type="submit" className="button own">
            {say('popup.second.do')}
          </button>
        </p>
      </form>
    </details>
  );
}
