import type { AccessRequest, Grant } from './policy.ts';

/** A request that was refused, and the end of the sentence that said so. */
export interface RefusedRequest {
  /** The session's ARN, which names the role. */
  caller: string;
  action: string;
  resource: string;
  reason: string;
}

export type Usage = ReturnType<typeof createUsage>;

const MOST_REFUSALS_KEPT = 100;

/**
 * Remembers which grants of which role were ever needed, and the latest refusals. No larger than the policies
 * themselves: what is counted is their statements, not the requests. `tell` hears of every refusal.
 */
export function createUsage(tell: (refused: RefusedRequest) => void) {
  const uses = new Map<string, number>();
  const refusals: RefusedRequest[] = [];
  const keyOf = (role: string, { policy, statement, action, resource }: Grant) =>
    JSON.stringify([role, policy, statement, action, resource]);
  return {
    used(role: string, grant: Grant): void {
      const key = keyOf(role, grant);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    },
    refused(caller: string, { action, resource }: AccessRequest, reason: string): void {
      const refused = { caller, action, resource, reason };
      tell(refused);
      refusals.push(refused);
      if (refusals.length > MOST_REFUSALS_KEPT) refusals.shift();
    },
    countOf: (role: string, grant: Grant) => uses.get(keyOf(role, grant)) ?? 0,
    refusals: () => [...refusals],
  };
}
