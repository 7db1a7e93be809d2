import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { firstText, type Mount } from '../editor';

/** A field that takes nothing: React writes the old value over every change. */
export const mount: Mount = (at) => {
  flushSync(() => createRoot(at).render(<textarea value={firstText} onChange={() => undefined} />));
  return { read: () => firstText };
};
