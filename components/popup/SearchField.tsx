import { useEffect, useRef, type KeyboardEvent } from 'react';

interface Props {
  label: string;
  value: string;
  /** Enter does what pressing the first row does: at once, or when what is found has come. */
  enters?: 'now' | 'soon';
  onChange: (value: string) => void;
}

const firstRow = (field: HTMLElement | null): HTMLElement | null | undefined =>
  field?.closest('section')?.querySelector<HTMLElement>('[data-row]');

/** The search of a list: `/` comes here from anywhere, the arrow down goes on to the rows. */
export function SearchField({ label, value, enters, onChange }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const isWaiting = useRef(false);
  useEffect(() => {
    if (enters !== 'now' || !isWaiting.current) return;
    isWaiting.current = false;
    firstRow(field.current)?.click();
  }, [enters]);
  const toRows = (event: KeyboardEvent<HTMLInputElement>): void => {
    const isEnter = enters !== undefined && event.key === 'Enter' && !event.repeat;
    // An input method takes Enter and the arrows for itself.
    if ((event.key !== 'ArrowDown' && !isEnter) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!isEnter) firstRow(field.current)?.focus();
    else if (enters === 'now') firstRow(field.current)?.click();
    else isWaiting.current = true;
  };
  return (
    <input
      ref={field}
      className="field search"
      type="search"
      data-search
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={100}
      onKeyDown={toRows}
      onChange={(event) => {
        isWaiting.current = false;
        onChange(event.currentTarget.value);
      }}
    />
  );
}
