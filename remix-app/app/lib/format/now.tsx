import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';

const NowContext = createContext(0);

/** The instant that relative times are counted from, ms: the server's until hydration, then a clock of half minutes. */
export function NowProvider({ renderedAt, children }: { renderedAt: number; children: ReactNode }) {
  const [now, setNow] = useState(renderedAt);
  useEffect(() => {
    setNow(Date.now());
    const clock = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(clock);
  }, []);
  return <NowContext.Provider value={now}>{children}</NowContext.Provider>;
}

export const useNow = (): number => useContext(NowContext);
