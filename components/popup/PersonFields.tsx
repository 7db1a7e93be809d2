import { roles, type Role } from '../../lib/core/role';
import { useWords } from '../words';

export interface Person {
  name: string;
  role: Role;
}

interface Props {
  person: Person;
  onChange: (person: Person) => void;
}

/** Who a second person is: name and role. */
export function PersonFields({ person, onChange }: Props) {
  const say = useWords();
  return (
    <div className="pair">
      <label className="labelled">
        <span>{say('popup.second.name')}</span>
        <input
          className="field"
          value={person.name}
          maxLength={20}
          onChange={(event) => onChange({ ...person, name: event.currentTarget.value })}
        />
      </label>
      <label className="labelled">
        <span>{say('popup.second.role')}</span>
        <select
          className="field"
          value={person.role}
          onChange={(event) => onChange({ ...person, role: event.currentTarget.value as Role })}
        >
          {roles.map((at) => (
            <option key={at} value={at}>
              {say(`role.${at}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
