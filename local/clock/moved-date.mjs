// Puts a clock of our own in the place of this thread's Date: plain JavaScript, for threads without a TypeScript loader.

/**
 * From now on `Date.now()`, `new Date()` and `Date()` in this thread are so many ms ahead of the machine. Gives back
 * what moves them later. Installed before a function's code is loaded, so that nobody holds the machine's clock.
 */
export function installMovedDate(initially) {
  let ahead = initially;
  const Machine = globalThis.Date;
  const machineNow = Machine.now.bind(Machine);
  Machine.now = () => machineNow() + ahead;
  globalThis.Date = new Proxy(Machine, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length === 0 ? [Machine.now()] : given, newTarget),
    apply: () => new Machine(Machine.now()).toString(),
  });
  return (by) => {
    ahead = by;
  };
}
