import type { Fact } from '../events/fact.ts';
import { groupBySession } from '../events/group-by-session.ts';
import { SEEN_INLINE, type Change, type StoredConversation } from './change.ts';
import { planConversation, planVisits } from './plan.ts';
import { SHARED_SESSION, visitIdRange } from './silence.ts';
import type { ConversationStore } from './store.ts';
import { transactions, type Target } from './transaction.ts';

/** What the projection takes from outside. */
export interface Projection {
  store: ConversationStore;
  target: Omit<Target, 'now' | 'guardVersion'>;
  now(): Date;
  /** Waits before the attempt of this number, with jitter. */
  pause(attempt: number): Promise<void>;
}

/** Attempts against other writers before the batch is given back to the stream. */
const ATTEMPTS = 20;

/**
 * Counts facts of one client, exactly once whatever is delivered twice, late or out of order. Live events, replay
 * and rebuild all come through here. Throws when other writers keep getting in between; nothing is lost then, the
 * stream delivers again.
 */
export async function project(facts: Fact[], projection: Projection): Promise<void> {
  const shared = facts.filter(({ sessionId }) => sessionId === SHARED_SESSION);
  const others = facts.filter(({ sessionId }) => sessionId !== SHARED_SESSION);
  if (others.length > 0) await repeat(projection, () => projectSessions(others, projection));
  if (shared.length > 0) await repeat(projection, () => projectVisits(shared, projection));
}

type Pass = 'done' | 'more' | 'conflict';

async function repeat(projection: Projection, pass: () => Promise<Pass>): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS;) {
    const result = await pass();
    if (result === 'done') return;
    if (result === 'conflict') await projection.pause(++attempt);
  }
  throw new Error(`Other writers kept changing the conversations of ${projection.target.clientId}.`);
}

async function projectSessions(facts: Fact[], projection: Projection): Promise<Pass> {
  const bySession = groupBySession(facts);
  const stored = await projection.store.read([...bySession.keys()]);
  const plans = [];
  for (const [sessionId, batch] of bySession) {
    const found = stored.get(sessionId);
    const markers = await markersOf(sessionId, found ? [found] : [], batch, projection.store);
    plans.push(planConversation(sessionId, found, batch, markers, projection.target.timeZone));
  }
  const rest = plans.some((plan) => plan.rest);
  return commit(
    plans.flatMap((plan) => plan.changes),
    rest,
    projection,
  );
}

async function projectVisits(facts: Fact[], projection: Projection): Promise<Pass> {
  const times = facts.map(({ at }) => at).sort();
  const range = visitIdRange({ first: times[0]!, last: times.at(-1)! });
  const { visits, guardVersion } = await projection.store.readVisits(range);
  const markers = await markersOf(SHARED_SESSION, visits, facts, projection.store);
  const plan = planVisits(visits, facts, markers, projection.target.timeZone);
  return commit(plan.changes, plan.rest, projection, guardVersion);
}

async function commit(
  changes: Change[],
  rest: boolean,
  projection: Projection,
  guardVersion?: number,
): Promise<Pass> {
  const target = { ...projection.target, now: projection.now().toISOString(), guardVersion };
  let complete = !rest;
  for (const transaction of transactions(changes, target)) {
    if ((await projection.store.commit(transaction)) === 'conflict') return 'conflict';
    complete &&= transaction.complete;
  }
  return complete ? 'done' : 'more';
}

/** Which of these facts have a row of their own; only a long conversation has such rows to ask for. */
export async function markersOf(
  sessionId: string,
  stored: StoredConversation[],
  facts: Fact[],
  store: ConversationStore,
): Promise<Set<string>> {
  const seen = new Set(stored.flatMap(({ ledger }) => ledger.seen));
  if (seen.size < SEEN_INLINE) return new Set();
  const unknown = facts.map(({ id }) => id).filter((id) => !seen.has(id));
  return unknown.length === 0 ? new Set() : store.readMarkers(sessionId, [...new Set(unknown)]);
}
