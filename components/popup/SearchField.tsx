import type { KeyboardEvent } from 'react';

interface Props {
  label: string;
  value: string;
  isEntered?: boolean;
  onChange: (value: string) => void;
}

/**
 * The search of a list: `/` comes here from anywhere, the arrow down goes on to the rows. Where
 * `isEntered`, Enter does what pressing the first row does.
 */
export function SearchField({ label, value, isEntered = false, onChange }: Props) {
  const toRows = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isEnter = isEntered && event.key === 'Enter' && !event.repeat;
    // An input method takes Enter and the arrows for itself.
    if ((event.key !== 'ArrowDown' && !isEnter) || event.nativeEvent.isComposing) return;
    const row = event.currentTarget.closest('section')?.querySelector<HTMLElement>('[data-row]');
    if (isEnter) row?.click();
    else row?.focus();
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
