import type { Fact } from '../events/fact.ts';
import { groupBySession } from '../events/group-by-session.ts';
import { type Change, SEEN_INLINE, type StoredConversation } from './change.ts';
import { contributionOf } from './contribution.ts';
import { merge } from './merge.ts';
import { project, type Projection } from './project.ts';
import { cutBySilence, isVisit, SHARED_SESSION, visitId, writtenSession } from './silence.ts';
import { stateOf, type ConversationState } from './state.ts';
import { transactions } from './transaction.ts';

/** What a rebuild did to the conversations. */
export interface RebuildReport {
  unchanged: number;
  corrected: number;
  added: number;
  /** Left as they are, because some of their events are no longer held (or came during the rebuild). */
  kept: number;
}

/** A conversation as all held facts make it. */
interface Wanted {
  sessionId: string;
  state: ConversationState;
  ids: string[];
  facts: Fact[];
}

/**
 * Makes every conversation of a client what its facts say, while new ones keep coming: each correction goes through
 * the same transaction as a live event, and fails where somebody else was faster. A conversation that has counted a
 * fact which is no longer held is left alone: conversations outlive their events.
 */
export async function rebuildConversations(
  facts: Fact[],
  projection: Projection,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<RebuildReport> {
  const report: RebuildReport = { unchanged: 0, corrected: 0, added: 0, kept: 0 };
  const wanted = wantedConversations(facts);
  for (let start = 0; start < wanted.length; start += 50) {
    const group = wanted.slice(start, start + 50);
    const stored = await projection.store.read(group.map(({ sessionId }) => sessionId));
    for (const conversation of group) {
      report[await rebuildOne(conversation, stored.get(conversation.sessionId), projection)] += 1;
    }
    onProgress(Math.min(start + 50, wanted.length), wanted.length);
  }
  return report;
}

async function rebuildOne(
  wanted: Wanted,
  stored: StoredConversation | undefined,
  projection: Projection,
): Promise<keyof RebuildReport> {
  if (!stored) {
    await project(wanted.facts, projection);
    return 'added';
  }
  const ids = new Set(wanted.ids);
  if (stored.ledger.seen.some((id) => !ids.has(id))) return 'kept';
  const { timeZone } = projection.target;
  const counted = contributionOf(wanted.state, timeZone);
  const known = new Set(stored.ledger.seen);
  const beyond = wanted.ids.filter((id) => !known.has(id));
  const session = writtenSession(wanted.sessionId);
  const marked =
    known.size >= SEEN_INLINE ? await projection.store.readMarkers(session, beyond) : new Set<string>();
  const missing = beyond.filter((id) => !marked.has(id));
  const same = canonical([stored.ledger.state, stored.ledger.counted]) === canonical([wanted.state, counted]);
  if (same && missing.length === 0) return 'unchanged';
  const room = Math.max(0, SEEN_INLINE - known.size);
  const change: Change = {
    sessionId: wanted.sessionId,
    version: stored.version,
    swallows: [],
    counted: stored.ledger.counted,
    before: null,
    after: wanted.state,
    seen: [...known, ...missing.slice(0, room)],
    markers: missing.slice(room),
  };
  return (await replace(change, wanted.facts.slice(0, 1), projection)) ? 'corrected' : 'kept';
}

async function replace(change: Change, anyFact: Fact[], projection: Projection): Promise<boolean> {
  const shared = isVisit(change.sessionId);
  const range = { from: change.sessionId, to: change.sessionId };
  const guardVersion = shared ? (await projection.store.readVisits(range)).guardVersion : undefined;
  const target = { ...projection.target, now: projection.now().toISOString(), guardVersion };
  for (const transaction of transactions([change], target)) {
    if ((await projection.store.commit(transaction)) === 'conflict') return false;
    // What did not fit is counted by the ordinary path, which finds the row's count behind its state.
    if (!transaction.complete) await project(anyFact, projection);
  }
  return true;
}

function wantedConversations(facts: Fact[]): Wanted[] {
  const unique = [...new Map(facts.map((fact) => [fact.id, fact])).values()];
  const groups = groupBySession(unique);
  const shared = groups.get(SHARED_SESSION) ?? [];
  groups.delete(SHARED_SESSION);
  const spans = shared.map((fact) => ({ first: fact.at, last: fact.at, fact }));
  const visits = cutBySilence(spans).map((visit) => visit.map(({ fact }) => fact));
  return [
    ...[...groups].map(([sessionId, group]) => wantedOf(group, () => sessionId)),
    ...visits.map((group) => wantedOf(group, visitId)),
  ];
}

function wantedOf(facts: Fact[], nameOf: (first: string) => string): Wanted {
  const state = facts.map(stateOf).reduce(merge);
  return { sessionId: nameOf(state.first), state, ids: facts.map(({ id }) => id), facts };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
