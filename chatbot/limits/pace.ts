/** One message in so many ms on the long run, and so many at once: people type slower than that. */
export const PACE = { intervalMs: 2_000, burst: 10 };

/** A part of an update that moves a bucket on, and the condition under which it may. */
export interface PaceStep {
  set?: string;
  add?: string;
  condition: string;
  values: Record<string, number>;
}

const FULL = PACE.intervalMs * (PACE.burst - 1);

/**
 * The pace as a leaky bucket in one attribute: `tat` is the moment (ms) at which it is empty again (GCRA). `calm` is
 * the usual case, the bucket has run dry since the last message; `busy` is tried where it has not. One write either way.
 */
export function paceSteps(now: number): { calm: PaceStep; busy: PaceStep } {
  return {
    calm: {
      set: 'tat = :next',
      condition: '(attribute_not_exists(tat) OR tat <= :now)',
      values: { ':now': now, ':next': now + PACE.intervalMs },
    },
    busy: {
      add: 'tat :interval',
      condition: 'tat <= :latest',
      values: { ':latest': now + FULL, ':interval': PACE.intervalMs },
    },
  };
}

/** How long a bucket still is too full for one more message; 0 where it is not. */
export function waitSeconds(tat: unknown, now: number): number {
  const wait = Number(tat ?? 0) - now - FULL;
  return wait > 0 ? Math.ceil(wait / 1000) : 0;
}

/** The parts of a clause that are there. */
export function list(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ');
}
