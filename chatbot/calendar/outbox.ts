import { DeleteCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Booking } from '../../domain/appointments/booking.ts';
import { bookingName, bookingOf } from '../booking/booking-item.ts';
import type { BookingTables } from '../booking/booking-store.ts';
import { chatItems, type Item } from '../store/chat-items.ts';
import type { Calendar } from './calendar.ts';

const PREFIX = 'calendar#';
const AT_ONCE = 5;

/** Says that an appointment is to be written into the company's calendar. It goes in with what it tells of, or not at all. */
export function outboxItem(clientId: string, { appointmentId, sessionId, start }: Booking) {
  return {
    client_id: clientId,
    item: PREFIX + appointmentId,
    session_id: sessionId,
    appointment_id: appointmentId,
    ttl: start + 86_400,
  };
}

/**
 * Writes what waits into the calendar, what failed before included; what fails is logged and waits on. Writing twice is
 * harmless: an event's id follows from its appointment's.
 */
export async function emptyOutbox(
  tables: BookingTables,
  calendar: Calendar,
  log: { error(message: string, error: Error): void },
): Promise<void> {
  const { Items = [] } = await tables.client.send(
    new QueryCommand({
      TableName: tables.chatTable,
      KeyConditionExpression: 'client_id = :client AND begins_with(#item, :prefix)',
      ExpressionAttributeNames: { '#item': 'item' },
      ExpressionAttributeValues: { ':client': tables.clientId, ':prefix': PREFIX },
      ConsistentRead: true,
      Limit: AT_ONCE,
    }),
  );
  const sent = Items.map((waiting) =>
    deliver(tables, calendar, waiting).catch((error: unknown) =>
      log.error('The calendar did not take an appointment; it waits for the next time.', error as Error),
    ),
  );
  await Promise.all(sent);
}

async function deliver(
  { client, chatTable, appointmentsTable, clientId }: BookingTables,
  calendar: Calendar,
  waiting: Item,
): Promise<void> {
  const name = bookingName(String(waiting['session_id']), String(waiting['appointment_id']));
  const item = await chatItems(client, chatTable, clientId).get(name);
  if (item) {
    const booking = bookingOf(item);
    const google_event_id = await calendar.insert(booking);
    await client.send(
      new UpdateCommand({
        TableName: appointmentsTable,
        Key: { appointment_id: booking.appointmentId, created_at: booking.createdAt },
        UpdateExpression: 'SET google_event_id = :event',
        ConditionExpression: 'attribute_exists(appointment_id)',
        ExpressionAttributeValues: { ':event': google_event_id },
      }),
    );
  }
  const Key = { client_id: clientId, item: waiting['item'] };
  await client.send(new DeleteCommand({ TableName: chatTable, Key }));
}
