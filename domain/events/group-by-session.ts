import type { Fact } from './fact.ts';

/** Facts by the session they were written under. */
export function groupBySession(facts: Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.sessionId);
    if (group) group.push(fact);
    else groups.set(fact.sessionId, [fact]);
  }
  return groups;
}
