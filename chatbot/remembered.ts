/**
 * What is read again only after a while, which may depend on what was read; a read that fails is not remembered. Times in
 * ms since the epoch.
 */
export function remembered<T>(
  read: () => Promise<T>,
  lifeMs: number | ((value: T) => number),
  now: () => number,
): () => Promise<T> {
  let known: { value: Promise<T>; until: number } | null = null;
  return () => {
    if (known && known.until > now()) return known.value;
    const value = read();
    const begun = now();
    // Until it is read, whoever asks waits for the same.
    const entry = { value, until: typeof lifeMs === 'number' ? begun + lifeMs : Infinity };
    known = entry;
    value.then(
      (found) => {
        if (typeof lifeMs !== 'number') entry.until = begun + lifeMs(found);
      },
      () => {
        if (known === entry) known = null;
      },
    );
    return value;
  };
}
