import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { firstText, type Mount } from '../editor';

/** A field whose value React holds, and writes again after every change. */
export const mount: Mount = (at) => {
  let state = firstText;
  function Field() {
    const [value, setValue] = useState(firstText);
    state = value;
    return <textarea value={value} onChange={(event) => setValue(event.currentTarget.value)} />;
  }
  flushSync(() => createRoot(at).render(<Field />));
  return { read: () => state };
};
