/** What is read again only after a while; a read that fails is not remembered. Times in ms since the epoch. */
export function remembered<T>(read: () => Promise<T>, lifeMs: number, now: () => number): () => Promise<T> {
  let known: { value: Promise<T>; until: number } | null = null;
  return () => {
    if (known && known.until > now()) return known.value;
    const value = read();
    const entry = { value, until: now() + lifeMs };
    known = entry;
    value.catch(() => {
      if (known === entry) known = null;
    });
    return value;
  };
}
