import type { KeyboardEvent } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** The search of a list: `/` comes here from anywhere, the arrow down goes on to the rows. */
export function SearchField({ label, value, onChange }: Props) {
  const toRows = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
    event.currentTarget.closest('section')?.querySelector<HTMLElement>('[data-row]')?.focus();
    event.preventDefault();
  };
  return (
    <input
      className="field search"
      type="search"
      data-search
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={100}
      onKeyDown={toRows}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
