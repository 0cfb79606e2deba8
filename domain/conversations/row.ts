import type { Outcome } from '#generated/types.ts';
import { localDayOfHour } from '../stats/local-day.ts';
import { messageCounter, type Contribution } from './contribution.ts';
import { deviceName, sourceName } from './names.ts';
import type { ConversationState } from './state.ts';

/** A row of `platform_conversations`: the list's attributes, and packed beside them what counting needs. */
export interface ConversationRow {
  client_id: string;
  session_id: string;
  /** `${local day}#${started_at}#${session_id}`: newest first within local days, and it never moves while paging. */
  started_key: string;
  started_at: string;
  last_activity_at: string;
  received: number;
  sent: number;
  outcome: Outcome;
  rating?: number;
  source: string;
  device: string;
  language?: string;
  variant_id?: string;
  /** Micro-USD. */
  cost: number;
  ti: number;
  to: number;
  preview?: string;
}

/** What a conversation is counted by; stored in one packed attribute, not projected into the index. */
export interface Ledger {
  state: ConversationState;
  /** What the rollup rows hold of this conversation right now. */
  counted: Contribution;
  /** Ids of the facts in the state. */
  seen: string[];
}

/** The list attributes of a conversation. */
export function conversationRow(
  clientId: string,
  sessionId: string,
  state: ConversationState,
  timeZone: string,
): ConversationRow {
  const tallies = Object.values(state.hours);
  const messages = tallies.map(messageCounter(state));
  const sum = (name: string) => tallies.reduce((total, tally) => total + Number(tally[name] ?? 0), 0);
  const optional = {
    rating: state.rating?.value,
    language: state.language?.value,
    variant_id: state.variantId?.value,
    preview: state.preview?.value,
  };
  return {
    client_id: clientId,
    session_id: sessionId,
    started_key: `${localDayOfHour(state.first.slice(0, 13), timeZone)}#${state.first}#${sessionId}`,
    started_at: state.first,
    last_activity_at: state.last,
    received: messages.reduce((total, { r }) => total + r, 0),
    sent: messages.reduce((total, { s }) => total + s, 0),
    outcome: outcomeOf(state),
    source: sourceName(state.source?.value),
    device: deviceName(state.device?.value),
    cost: sum('co'),
    ti: sum('ti'),
    to: sum('to'),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  };
}

/** The furthest that a conversation came. */
export function outcomeOf(state: ConversationState): Outcome {
  const appointments = Object.values(state.appointments);
  if (appointments.some(({ verifiedAt }) => verifiedAt)) return 'APPOINTMENT_VERIFIED';
  if (appointments.length > 0) return 'APPOINTMENT_CREATED';
  return Object.values(state.hours).some((tally) => tally.es) ? 'ESCALATED' : 'NONE';
}
