export interface StreamSignals {
  /** Says that a table was written to. */
  signal(table: string): void;
  /** Resolves at the next signal for the table, or after the fallback time. */
  changed(table: string): Promise<void>;
}

/** Wakes the readers of a table's stream the moment it is written to; the fallback is for writes that pass us by. */
export function createStreamSignals(fallbackMs = 500): StreamSignals {
  const waiting = new Map<string, Set<() => void>>();
  return {
    signal(table) {
      const wakes = waiting.get(table);
      waiting.delete(table);
      wakes?.forEach((wake) => wake());
    },
    changed(table) {
      return new Promise((resolve) => {
        const wakes = waiting.get(table) ?? new Set();
        waiting.set(table, wakes);
        const timer = setTimeout(() => wake(), fallbackMs);
        timer.unref();
        const wake = () => {
          clearTimeout(timer);
          wakes.delete(wake);
          resolve();
        };
        wakes.add(wake);
      });
    },
  };
}
