import { useEffect, useState } from 'react';

/** A clock of seconds, ms since the epoch, that stands still unless `isRunning`. It begins where the server's stood. */
export function useSeconds(renderedAt: number, isRunning: boolean): number {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    if (!isRunning) return;
    setNow(Date.now());
    const clock = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(clock);
  }, [isRunning]);
  return now;
}
