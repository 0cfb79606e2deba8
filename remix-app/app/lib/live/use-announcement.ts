import { useEffect, useRef, useState } from 'react';

/** A screen reader is told at most this often, ms. */
const PAUSE = 5_000;

/** Text for a polite live region: the newest of what is said, never more often than every five seconds. */
export function useAnnouncement(text: string): string {
  const [said, setSaid] = useState('');
  const saidAt = useRef(0);
  useEffect(() => {
    if (!text || text === said) return;
    const timer = setTimeout(
      () => {
        saidAt.current = Date.now();
        setSaid(text);
      },
      Math.max(0, saidAt.current + PAUSE - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [text, said]);
  return said;
}
