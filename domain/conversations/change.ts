import type { Contribution } from './contribution.ts';
import type { Ledger } from './row.ts';
import type { ConversationState } from './state.ts';

/** A conversation as `platform_conversations` holds it. */
export interface StoredConversation {
  sessionId: string;
  version: number;
  ledger: Ledger;
}

/** One conversation's next state, and which rows it stands on. */
export interface Change {
  sessionId: string;
  /** Version of the row that is replaced; 0 where there is none yet. */
  version: number;
  /** Other rows that this one swallows: visits of the shared session that turned out to be one. */
  swallows: { sessionId: string; version: number }[];
  /** What the rollup rows hold of all those rows. */
  counted: Contribution;
  before: ConversationState | null;
  after: ConversationState;
  seen: string[];
  /** Ids of facts beyond what a row remembers itself: each gets a row of its own. */
  markers: string[];
}

/** What follows from a batch of facts. `rest`: facts for a next pass, because one transaction must hold each step. */
export interface Plan {
  changes: Change[];
  rest: boolean;
}

/** Ids of facts that a row remembers itself; 400 are 4.4 KB. */
export const SEEN_INLINE = 400;

/** Facts of one conversation in one step, so that it fits a transaction whatever they are. */
export const FACTS_A_STEP = 40;
