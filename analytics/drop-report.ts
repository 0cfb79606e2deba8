const INTERVAL_MS = 60_000;

/** Why an event was not written. */
export type DropReason = 'bad input' | 'queue full' | 'refused by the table' | 'closed';

/** Counts events that are not written and says so in the log: at once for the first, then at most once a minute. */
export interface DropReport {
  add(reason: DropReason, detail?: string): void;
  readonly total: number;
  /** Says now what has not been said yet. */
  tell(): void;
}

export function dropReport(clientId: string, now: () => number, log: (line: object) => void): DropReport {
  let total = 0;
  let lastTold = -Infinity;
  let untold: Record<string, number> = {};
  let example: string | undefined;
  let timer: NodeJS.Timeout | undefined;

  const tell = () => {
    clearTimeout(timer);
    timer = undefined;
    if (Object.keys(untold).length === 0) return;
    const line = {
      level: 'warn',
      message: 'analytics events dropped',
      client_id: clientId,
      dropped: untold,
      total,
      example,
    };
    untold = {};
    example = undefined;
    lastTold = now();
    try {
      log(line);
    } catch {
      // A broken log must not break the chat.
    }
  };

  return {
    add(reason, detail) {
      total += 1;
      untold[reason] = (untold[reason] ?? 0) + 1;
      example ??= detail;
      const wait = lastTold + INTERVAL_MS - now();
      if (wait <= 0) tell();
      else timer ??= setTimeout(tell, wait).unref();
    },
    get total() {
      return total;
    },
    tell,
  };
}
