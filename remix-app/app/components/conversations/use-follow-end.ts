import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** So close to the end a reader is following, px. */
const NEAR = 160;

const isNearEnd = () => innerHeight + scrollY >= document.documentElement.scrollHeight - NEAR;
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/**
 * Keeps the reader where they are. At the end of the page they follow new messages; scrolled up, they are only counted;
 * and what is put above the text they read does not push it away.
 */
export function useFollowEnd(firstKey: string | undefined, lastKey: string | undefined, count: number) {
  const [unseen, setUnseen] = useState(0);
  const before = useRef({ firstKey, lastKey, count, height: 0, near: true });

  useBrowserLayoutEffect(() => {
    const { scrollHeight } = document.documentElement;
    const then = before.current;
    if (then.height > 0 && firstKey !== then.firstKey && lastKey === then.lastKey) {
      scrollBy({ top: scrollHeight - then.height, behavior: 'instant' });
    }
    if (then.height > 0 && lastKey !== then.lastKey) {
      if (then.near) scrollTo({ top: scrollHeight });
      else setUnseen((number) => number + Math.max(1, count - then.count));
    }
    before.current = { firstKey, lastKey, count, height: scrollHeight, near: isNearEnd() };
  }, [firstKey, lastKey, count]);

  useEffect(() => {
    function onScroll() {
      before.current.near = isNearEnd();
      before.current.height = document.documentElement.scrollHeight;
      if (before.current.near) setUnseen(0);
    }
    addEventListener('scroll', onScroll, { passive: true });
    return () => removeEventListener('scroll', onScroll);
  }, []);

  return {
    unseen,
    toEnd: () => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'smooth' }),
  };
}
