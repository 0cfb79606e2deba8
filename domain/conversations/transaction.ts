import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { appointmentItem } from '../appointments/item.ts';
import { appointmentUpdate } from '../appointments/row.ts';
import { addCounters } from '../stats/counters.ts';
import { rollupItems } from '../stats/rollup-item.ts';
import type { Change } from './change.ts';
import { contributionOf, difference, sum, type Contribution } from './contribution.ts';
import { packLedger } from './ledger.ts';
import { conversationRow } from './row.ts';
import { isVisit, SHARED_SESSION, writtenSession } from './silence.ts';

type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Where the read models are, whose they are, and when it is. */
export interface Target {
  clientId: string;
  timeZone: string;
  conversationsTable: string;
  appointmentsTable: string;
  statsTable: string;
  /** ISO instant, for `updated_at`. */
  now: string;
  /** Version of the shared session's guard row, where a change touches its visits. */
  guardVersion?: number;
}

/** Items that DynamoDB takes in one transaction. */
const ITEMS = 100;

/** A transaction, and whether it counts all of its changes (else the same facts want another pass). */
export interface Transaction {
  items: TransactItem[];
  complete: boolean;
}

/**
 * Packs changes into as few transactions as hold them. A conversation's row and its part of the rollup rows are
 * always in the same one: that, and the row's version, make the counting exactly-once.
 */
export function transactions(changes: Change[], target: Target): Transaction[] {
  const packed: Transaction[] = [];
  let own: TransactItem[] = [];
  let deltas: Contribution = {};
  let complete = true;
  let appointments = new Set<string>();
  const guard = changes.some(({ sessionId }) => isVisit(sessionId)) ? 1 : 0;
  const close = () => {
    if (own.length > 0) {
      const version = (target.guardVersion ?? 0) + packed.length;
      const guards = guard ? [guardItem(target, version)] : [];
      packed.push({ items: [...guards, ...own, ...rollupItems(deltas, target)], complete });
    }
    [own, deltas, complete, appointments] = [[], {}, true, new Set()];
  };
  for (const change of changes) {
    const others = otherItems(change, target);
    const wanted = difference(change.counted, contributionOf(change.after, target.timeZone));
    const keys = new Set([...Object.keys(deltas), ...Object.keys(wanted)]);
    const size = 1 + others.length;
    const ids = changedAppointments(change).map(([id]) => id);
    // A transaction takes each item once, and an appointment may be known to two conversations.
    const known = ids.some((id) => appointments.has(id));
    if (known || guard + own.length + size + keys.size > ITEMS) close();
    const delta = Object.fromEntries(Object.entries(wanted).slice(0, ITEMS - guard - own.length - size));
    if (Object.keys(delta).length < Object.keys(wanted).length) complete = false;
    own.push(rowItem(change, delta, target), ...others);
    for (const id of ids) appointments.add(id);
    for (const [key, counters] of Object.entries(delta)) addCounters((deltas[key] ??= {}), counters);
  }
  close();
  return packed;
}

/** The conversation's row, given the part of its difference that is counted now. */
function rowItem(change: Change, delta: Contribution, target: Target): TransactItem {
  const { after, seen, version } = change;
  return {
    Put: {
      TableName: target.conversationsTable,
      Item: {
        ...conversationRow(target.clientId, change.sessionId, after, target.timeZone),
        ledger: packLedger({ state: after, counted: sum(change.counted, delta), seen }),
        version: version + 1,
        updated_at: target.now,
      },
      ...ifVersion(version),
    },
  };
}

/** What else a change writes beside its row and the rollups. */
function otherItems(change: Change, target: Target): TransactItem[] {
  const { conversationsTable: TableName, clientId: client_id } = target;
  const session = writtenSession(change.sessionId);
  return [
    ...change.swallows.map(({ sessionId, version }) => ({
      Delete: { TableName, Key: { client_id, session_id: sessionId }, ...ifVersion(version) },
    })),
    ...change.markers.map((id) => ({
      Put: {
        TableName,
        Item: { client_id, session_id: markerKey(session, id) },
        ConditionExpression: 'attribute_not_exists(client_id)',
      },
    })),
    ...changedAppointments(change).map(([id, state]) => ({
      Update: appointmentItem(target, id, appointmentUpdate(id, change.sessionId, state, target.timeZone)),
    })),
  ];
}

/** Key of the row that remembers one fact of a long conversation. */
export function markerKey(sessionId: string, factId: string): string {
  return `${sessionId}#seen#${factId}`;
}

function changedAppointments(change: Change) {
  return Object.entries(change.after.appointments).filter(
    ([id, state]) => JSON.stringify(change.before?.appointments[id]) !== JSON.stringify(state),
  );
}

/** One row that every change of the shared session passes through, so that two writers cannot cut it differently. */
function guardItem(target: Target, version: number): TransactItem {
  return {
    Put: {
      TableName: target.conversationsTable,
      Item: { client_id: target.clientId, session_id: SHARED_SESSION, version: version + 1 },
      ...ifVersion(version),
    },
  };
}

function ifVersion(version: number) {
  if (version === 0) return { ConditionExpression: 'attribute_not_exists(client_id)' };
  return { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': version } };
}
