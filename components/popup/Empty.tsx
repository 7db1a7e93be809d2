import type { ReactNode } from 'react';

/** A place with nothing in it says what to do first, with at most one button. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p className="soft">{children}</p>
      {action}
    </div>
  );
}
