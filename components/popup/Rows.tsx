import type { KeyboardEvent, ReactNode } from 'react';

/** A list whose rows' first controls (`data-row`) are reached with the arrow keys. */
export function Rows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="rows" aria-label={label} onKeyDown={moveWithArrows}>
      {children}
    </ul>
  );
}

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

function moveWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  const isTyping = (event.target as Element).matches('input, textarea, select');
  if (step === undefined || isTyping) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => row.closest('li')?.contains(event.target as Node));
  rows[Math.max(0, Math.min(rows.length - 1, here + step))]?.focus();
  event.preventDefault();
}
