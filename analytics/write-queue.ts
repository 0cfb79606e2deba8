/** How a queue does its work. */
export interface QueueOptions<T> {
  /** Items that may wait or be under way at once. */
  limit: number;
  /** Items under way at once. */
  concurrency: number;
  write(item: T): Promise<unknown>;
  isRetryable(error: unknown): boolean;
  /** Milliseconds to wait after so many failures. */
  backoff(failures: number): number;
  /** An item that is given up. */
  onDrop(item: T, why: 'refused by the table' | 'closed', error?: unknown): void;
}

export interface WriteQueue<T> {
  /** False where the queue is full or closed. */
  push(item: T): boolean;
  readonly size: number;
  /** Resolves when nothing is left or the time is over; the waiting are tried again at once. */
  flush(timeoutMs: number): Promise<void>;
  /** Gives up what is left. */
  close(): void;
}

/**
 * A bounded queue that repeats each write until it succeeds.
 * A full queue refuses the newest item: what was accepted stays accepted, and the caller hears of the refusal. (To
 * push out the oldest would break a promise already given, and lose the starts of conversations first.)
 */
export function writeQueue<T>(options: QueueOptions<T>): WriteQueue<T> {
  const waiting: T[] = [];
  const sleepers = new Set<() => void>();
  const idle = new Set<() => void>();
  let active = 0;
  let closed = false;

  const sleep = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        sleepers.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      sleepers.add(wake);
    });
  const wakeAll = () => [...sleepers].forEach((wake) => wake());

  async function work(item: T): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      if (closed) return options.onDrop(item, 'closed');
      try {
        await options.write(item);
        // The table is there: those who wait for it need not sleep on.
        if (failures > 0) wakeAll();
        return;
      } catch (error) {
        if (!options.isRetryable(error)) return options.onDrop(item, 'refused by the table', error);
        if (!closed) await sleep(options.backoff(failures));
      }
    }
  }

  function pump(): void {
    while (active < options.concurrency && waiting.length > 0) {
      active += 1;
      void work(waiting.shift()!).finally(() => {
        active -= 1;
        pump();
      });
    }
    if (active + waiting.length === 0) [...idle].forEach((done) => done());
  }

  return {
    push(item) {
      if (closed || active + waiting.length >= options.limit) return false;
      waiting.push(item);
      pump();
      return true;
    },
    get size() {
      return active + waiting.length;
    },
    flush(timeoutMs) {
      if (active + waiting.length === 0) return Promise.resolve();
      wakeAll();
      return new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          idle.delete(done);
          resolve();
        };
        const timer = setTimeout(done, timeoutMs);
        idle.add(done);
      });
    },
    close() {
      closed = true;
      waiting.splice(0).forEach((item) => options.onDrop(item, 'closed'));
      wakeAll();
    },
  };
}
