import type { Contribution } from './contribution.ts';
import type { ConversationState } from './state.ts';
import type { ConversationStore } from './store.ts';

/** What each conversation has counted, in pages: the rollup rows must be the sum of it. */
export async function* counted(store: ConversationStore): AsyncGenerator<Contribution[]> {
  for await (const page of store.all()) yield page.map(({ ledger }) => ledger.counted);
}

/** The conversations that know of an appointment. */
export async function withAppointments(
  store: ConversationStore,
): Promise<{ sessionId: string; state: ConversationState }[]> {
  const found = [];
  for await (const page of store.all()) {
    const all = page.map(({ sessionId, ledger }) => ({ sessionId, state: ledger.state }));
    found.push(...all.filter(({ state }) => Object.keys(state.appointments).length > 0));
  }
  return found;
}
