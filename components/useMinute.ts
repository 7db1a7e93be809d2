import { useEffect, useState } from 'react';

/** The time, looked at again twice a minute, and whenever the page is looked at again. */
export function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ended = new AbortController();
    const look = () => setNow(Date.now());
    const timer = setInterval(look, 30_000);
    // Out of sight, and while the machine sleeps, timers wait.
    document.addEventListener('visibilitychange', look, { signal: ended.signal });
    return () => {
      clearInterval(timer);
      ended.abort();
    };
  }, []);
  return now;
}
