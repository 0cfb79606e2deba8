/** The one clock of the platform. A moved one lasts as long as the process. */
export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** How far it is ahead of the machine's clock, ms; less than 0 = behind. */
  ahead(): number;
  /** Puts it so far ahead of the machine's clock, ms, and tells whoever asked to hear of it. */
  move(ahead: number): void;
  /** Calls the listener after each move. */
  onMove(listener: (ahead: number) => void): void;
}

/** A clock that shows the machine's time until it is moved. */
export function createClock(machine: () => number = Date.now): Clock {
  let ahead = 0;
  const listeners: ((ahead: number) => void)[] = [];
  return {
    now: () => machine() + ahead,
    ahead: () => ahead,
    move(by) {
      ahead = by;
      for (const listener of listeners) listener(by);
    },
    onMove: (listener) => void listeners.push(listener),
  };
}
