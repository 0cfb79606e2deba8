import type { Fact } from '../events/fact.ts';
import { type Change, FACTS_A_STEP, type Plan, SEEN_INLINE, type StoredConversation } from './change.ts';
import { contributionOf, difference, sum } from './contribution.ts';
import { merge } from './merge.ts';
import { cutBySilence, visitId } from './silence.ts';
import { stateOf } from './state.ts';

/** What a conversation becomes with these facts; facts that it has seen change nothing. */
export function planConversation(
  sessionId: string,
  stored: StoredConversation | undefined,
  facts: Fact[],
  markers: ReadonlySet<string>,
  timeZone: string,
): Plan {
  const fresh = unseen(facts, stored ? [stored] : [], markers);
  const step = fresh.slice(0, FACTS_A_STEP);
  const states = [...(stored ? [stored.ledger.state] : []), ...step.map(stateOf)];
  if (states.length === 0) return { changes: [], rest: false };
  const after = states.reduce(merge);
  const change: Change = {
    sessionId,
    version: stored?.version ?? 0,
    swallows: [],
    counted: stored?.ledger.counted ?? {},
    before: stored?.ledger.state ?? null,
    after,
    ...remember(stored?.ledger.seen ?? [], step),
  };
  return { changes: isDue(change, step, timeZone) ? [change] : [], rest: fresh.length > step.length };
}

/** The same for the session that many visitors share: its facts are cut into visits by silence. */
export function planVisits(
  stored: StoredConversation[],
  facts: Fact[],
  markers: ReadonlySet<string>,
  timeZone: string,
): Plan {
  const fresh = unseen(facts, stored, markers);
  const step = fresh.slice(0, FACTS_A_STEP);
  const spans = [
    ...stored.map((visit) => ({ ...spanOf(visit.ledger.state), stored: visit, fact: undefined })),
    ...step.map((fact) => ({ ...spanOf(stateOf(fact)), stored: undefined, fact })),
  ];
  const changes = cutBySilence(spans).flatMap((group) => {
    const added = group.flatMap(({ fact }) => fact ?? []);
    const visits = group.flatMap(({ stored: visit }) => visit ?? []);
    const after = group.map(({ state }) => state).reduce(merge);
    const sessionId = visitId(after.first);
    const same = visits.find((visit) => visit.sessionId === sessionId);
    const change: Change = {
      sessionId,
      version: same?.version ?? 0,
      swallows: visits.filter((visit) => visit !== same),
      counted: visits.map((visit) => visit.ledger.counted).reduce(sum, {}),
      before: same?.ledger.state ?? null,
      after,
      ...remember(
        visits.flatMap((visit) => visit.ledger.seen),
        added,
      ),
    };
    return isDue(change, added, timeZone) ? [change] : [];
  });
  return { changes, rest: fresh.length > step.length };
}

const spanOf = (state: ReturnType<typeof stateOf>) => ({ first: state.first, last: state.last, state });

/** Facts that no row and no marker knows, oldest first, each once. */
export function unseen(facts: Fact[], stored: StoredConversation[], markers: ReadonlySet<string>): Fact[] {
  const seen = new Set([...markers, ...stored.flatMap(({ ledger }) => ledger.seen)]);
  const fresh = new Map(facts.filter(({ id }) => !seen.has(id)).map((fact) => [fact.id, fact]));
  return [...fresh.values()].sort((a, b) => (`${a.at}${a.id}` < `${b.at}${b.id}` ? -1 : 1));
}

function remember(seen: string[], facts: Fact[]): Pick<Change, 'seen' | 'markers'> {
  const room = Math.max(0, SEEN_INLINE - seen.length);
  const ids = facts.map(({ id }) => id);
  return { seen: [...seen, ...ids.slice(0, room)], markers: ids.slice(room) };
}

/** A step without new facts is still due where an earlier one counted only a part. */
function isDue(change: Change, facts: Fact[], timeZone: string): boolean {
  if (facts.length > 0) return true;
  return Object.keys(difference(change.counted, contributionOf(change.after, timeZone))).length > 0;
}
