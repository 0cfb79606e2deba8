export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Lets one piece of work at a time through for each name, in the order in which they asked. */
export function createLock(): Lock {
  const last = new Map<string, Promise<void>>();
  return (name, work) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work);
    const settled = mine
      .then(
        () => {},
        () => {},
      )
      .then(() => void (last.get(name) === settled && last.delete(name)));
    last.set(name, settled);
    return mine;
  };
}
