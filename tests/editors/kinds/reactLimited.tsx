import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { firstText, type Mount } from '../editor';

/** A field that cuts what is too long by itself, without saying how long it may be. */
export const mount: Mount = (at) => {
  let state = firstText;
  function Field() {
    const [value, setValue] = useState(firstText);
    state = value;
    return (
      <textarea
        value={value}
        onChange={(event) => setValue(event.currentTarget.value.slice(0, 10))}
      />
    );
  }
  flushSync(() => createRoot(at).render(<Field />));
  return { read: () => state };
};
