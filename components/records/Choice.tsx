import { useWords } from '../words';

interface Props<Key extends string> {
  label: string;
  value: Key | undefined;
  options: readonly (readonly [key: Key, name: string])[];
  onChange: (value: Key | undefined) => void;
}

/** One choice among several, or all of them. */
export function Choice<Key extends string>({ label, value, options, onChange }: Props<Key>) {
  const say = useWords();
  return (
    <label>
      <span className="soft">{label}</span>
      <select
        className="field"
        value={value ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(options.find(([key]) => key === chosen)?.[0]);
        }}
      >
        <option value="">{say('records.filter.all')}</option>
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
