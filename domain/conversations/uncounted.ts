import type { Fact } from '../events/fact.ts';
import { groupBySession } from '../events/group-by-session.ts';
import type { StoredConversation } from './change.ts';
import { unseen } from './plan.ts';
import { markersOf } from './project.ts';
import { SHARED_SESSION, visitIdRange } from './silence.ts';
import type { ConversationStore } from './store.ts';

/** The facts among these that no conversation of their client has counted. */
export async function uncountedFacts(facts: Fact[], store: ConversationStore): Promise<Fact[]> {
  const bySession = groupBySession(facts);
  const shared = bySession.get(SHARED_SESSION) ?? [];
  bySession.delete(SHARED_SESSION);
  const missing: Fact[] = [];
  const look = async (sessionId: string, stored: StoredConversation[], batch: Fact[]) =>
    missing.push(...unseen(batch, stored, await markersOf(sessionId, stored, batch, store)));

  const conversations = await store.read([...bySession.keys()]);
  for (const [sessionId, batch] of bySession) {
    const stored = conversations.get(sessionId);
    await look(sessionId, stored ? [stored] : [], batch);
  }
  if (shared.length > 0) {
    const times = shared.map(({ at }) => at).sort();
    const range = visitIdRange({ first: times[0]!, last: times.at(-1)! });
    await look(SHARED_SESSION, (await store.readVisits(range)).visits, shared);
  }
  return missing;
}
