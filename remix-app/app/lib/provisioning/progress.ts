interface Step {
  state: 'PENDING' | 'RUNNING' | 'DONE' | 'FAILED';
}

/** How much of the work is done, 0 to 1: a step that goes on counts half. */
export function progressOf(steps: readonly Step[]): number {
  const done = steps.reduce(
    (sum, { state }) => sum + (state === 'DONE' ? 1 : state === 'RUNNING' ? 0.5 : 0),
    0,
  );
  return steps.length === 0 ? 0 : done / steps.length;
}

/** Of two tellings of the same work the later one: they may come by the socket and by a request, in any order. */
export function laterOf<Told extends { updatedAt: string }>(
  one: Told | null | undefined,
  other: Told | null | undefined,
): Told | null {
  if (!one || !other) return one ?? other ?? null;
  return Date.parse(one.updatedAt) > Date.parse(other.updatedAt) ? one : other;
}

/** After so long without a word work is taken for dead, ms: it tells something every twenty seconds. */
const SILENT_AFTER = 10 * 60_000;

/** Whether work that should go on has fallen silent. `now` in ms. */
export const isSilent = (work: { state: string; updatedAt: string }, now: number): boolean =>
  work.state === 'RUNNING' && now - Date.parse(work.updatedAt) > SILENT_AFTER;

/** How a resource fares, from its CloudFormation status. */
export type ResourceState = 'doing' | 'done' | 'failed' | 'removing' | 'removed';

export function resourceState(status: string): ResourceState {
  if (status.endsWith('_FAILED')) return 'failed';
  const isRemoval = /DELETE|ROLLBACK/.test(status);
  if (status.endsWith('_IN_PROGRESS')) return isRemoval ? 'removing' : 'doing';
  return isRemoval ? 'removed' : 'done';
}

/** Reasons that can be told in plain words; for others there are the words of AWS alone. */
export type FailureKind = 'permission' | 'quota' | 'taken' | 'answer' | 'other';

/** What kind of reason AWS's words are. */
export function failureKind(reason: string): FailureKind {
  if (/AccessDenied|not authorized|forbidden/i.test(reason)) return 'permission';
  if (/limit ?exceeded|quota|too many|maximum number/i.test(reason)) return 'quota';
  if (/already exists|already owned|AlreadyExists/i.test(reason)) return 'taken';
  return /answer|health|timed? ?out/i.test(reason) ? 'answer' : 'other';
}

/** `1:05`: minutes and seconds of a time, ms. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
