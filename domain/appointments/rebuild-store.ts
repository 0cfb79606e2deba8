import { BatchGetCommand, UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { merge } from '../conversations/merge.ts';
import type { AppointmentState, ConversationState } from '../conversations/state.ts';
import { appointmentItem } from './item.ts';
import { appointmentUpdate, type AppointmentUpdate } from './row.ts';

/** An appointment as all conversations that know of it make it. */
interface Known {
  /** The conversation that made it, or else the one that verified it. */
  sessionId: string;
  state: AppointmentState;
}

/** Makes a client's rows of `platform_appointments` what its conversations say; tells how many were wrong. */
export async function rebuildAppointments(
  client: DynamoDBDocumentClient,
  target: { appointmentsTable: string; clientId: string; timeZone: string },
  conversations: { sessionId: string; state: ConversationState }[],
): Promise<number> {
  let corrected = 0;
  for await (const [id, update] of wrongAppointments(client, target, conversations)) {
    await client.send(new UpdateCommand(appointmentItem(target, id, update)));
    corrected += 1;
  }
  return corrected;
}

/** The appointments whose row is missing or is not what the conversations say, and what it lacks. */
export async function* wrongAppointments(
  client: DynamoDBDocumentClient,
  target: { appointmentsTable: string; clientId: string; timeZone: string },
  conversations: { sessionId: string; state: ConversationState }[],
): AsyncGenerator<[id: string, update: AppointmentUpdate]> {
  const known = [...knownAppointments(conversations)];
  for (let start = 0; start < known.length; start += 100) {
    const group = known.slice(start, start + 100);
    const rows = await readRows(
      client,
      target,
      group.map(([id]) => id),
    );
    for (const [id, { sessionId, state }] of group) {
      const update = appointmentUpdate(id, sessionId, state, target.timeZone);
      if (!holds(rows.get(id), update)) yield [id, update];
    }
  }
}

function knownAppointments(
  conversations: { sessionId: string; state: ConversationState }[],
): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const { sessionId, state } of conversations) {
    for (const [id, appointment] of Object.entries(state.appointments)) {
      const other = known.get(id);
      const both = other ? merged(state, id, other.state) : appointment;
      known.set(id, {
        sessionId: appointment.createdAt || !other ? sessionId : other.sessionId,
        state: both,
      });
    }
  }
  return known;
}

function merged(state: ConversationState, id: string, other: AppointmentState): AppointmentState {
  return merge(state, { ...state, hours: {}, appointments: { [id]: other } }).appointments[id]!;
}

async function readRows(
  client: DynamoDBDocumentClient,
  target: { appointmentsTable: string; clientId: string },
  ids: string[],
): Promise<Map<string, Record<string, unknown>>> {
  const keys = ids.map((id) => ({ client_id: target.clientId, appointment_id: id }));
  const request = { [target.appointmentsTable]: { Keys: keys, ConsistentRead: true } };
  // Keys that were throttled away only mean an update that changes nothing.
  const { Responses } = await client.send(new BatchGetCommand({ RequestItems: request }));
  const rows = Responses?.[target.appointmentsTable] ?? [];
  return new Map(rows.map((row) => [String(row.appointment_id), row]));
}

function holds(row: Record<string, unknown> | undefined, { set, ifAbsent }: AppointmentUpdate): boolean {
  if (!row) return false;
  const same = Object.entries(set).every(([name, value]) => row[name] === value);
  return same && Object.keys(ifAbsent).every((name) => row[name] !== undefined);
}
