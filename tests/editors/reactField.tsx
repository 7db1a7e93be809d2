import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { firstText, type Mount } from './editor';

/** A field whose value React holds, and writes again after every change: what `kept` makes of it. */
export const mountField =
  (kept: (typed: string) => string): Mount =>
  (at) => {
    const held = { text: firstText };
    function Field() {
      const [value, setValue] = useState(firstText);
      useEffect(() => {
        held.text = value;
      }, [value]);
      return <textarea value={value} onChange={(event) => setValue(kept(event.target.value))} />;
    }
    flushSync(() => createRoot(at).render(<Field />));
    return { read: () => held.text };
  };
