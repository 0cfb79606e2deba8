import { GetCommand, QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { freeAt, type Booking } from '../../domain/appointments/booking.ts';
import { CODE } from '../../domain/appointments/code.ts';
import { withVisit, type DayBook } from '../../domain/appointments/day-book.ts';
import { statusesBefore } from '../../domain/appointments/status.ts';
import { outboxItem } from '../calendar/outbox.ts';
import { chatItems } from '../store/chat-items.ts';
import { transact } from '../../domain/transactions/transact-store.ts';
import { appointmentRow, bookingItem, bookingName, bookingOf } from './booking-item.ts';

const WEEK_SECONDS = 7 * 86_400;

export interface BookingTables {
  client: DynamoDBDocumentClient;
  /** `platform_chat`. */
  chatTable: string;
  /** `{client}-appointments`. */
  appointmentsTable: string;
  clientId: string;
}

/**
 * A client's appointments and what the chatbot remembers of them. All times of a day are in one item, which is written
 * over the version that was read only: of all who want a time at once, one gets it.
 */
export function bookingStore({ client, chatTable, appointmentsTable, clientId }: BookingTables) {
  const items = chatItems(client, chatTable, clientId);
  const chat = (item: string) => ({ TableName: chatTable, Key: { client_id: clientId, item } });
  const remembered = ({ sessionId, appointmentId }: Booking) => chat(bookingName(sessionId, appointmentId));
  const row = ({ appointmentId, createdAt }: Booking) => ({
    TableName: appointmentsTable,
    Key: { appointment_id: appointmentId, created_at: createdAt },
  });
  const dayName = (day: string) => `slots#${day}`;
  /** Changes an appointment's entry in its day, unless others have its time by now. */
  const visitUpdate = ({ day, appointmentId }: Booking, change: string, values: Record<string, unknown>) => ({
    ...chat(dayName(day)),
    UpdateExpression: `${change} ADD version :one`,
    ConditionExpression: 'attribute_exists(visits.#id)',
    ExpressionAttributeNames: { '#id': appointmentId },
    ExpressionAttributeValues: { ':one': 1, ...values },
  });
  const before = statusesBefore('verified');
  const mayBeVerified = `#status IN (${before.map((_, index) => `:before${index}`).join(', ')})`;
  const beforeValues = Object.fromEntries(before.map((status, index) => [`:before${index}`, status]));

  return {
    /** What is booked on a day; `isFresh` costs twice as much and misses nothing. */
    async readDay(day: string, isFresh: boolean): Promise<DayBook> {
      const { Item } = await client.send(new GetCommand({ ...chat(dayName(day)), ConsistentRead: isFresh }));
      return Item
        ? { version: Number(Item['version']), visits: Item['visits'] as DayBook['visits'] }
        : { version: 0, visits: {} };
    },

    /** All bookings of a session. */
    async ofSession(sessionId: string): Promise<Booking[]> {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: chatTable,
          KeyConditionExpression: 'client_id = :client AND begins_with(#item, :name)',
          ExpressionAttributeNames: { '#item': 'item' },
          ExpressionAttributeValues: { ':client': clientId, ':name': bookingName(sessionId) },
          ConsistentRead: true,
        }),
      );
      return Items.map(bookingOf);
    },

    async read(sessionId: string, appointmentId: string): Promise<Booking | null> {
      const item = await items.get(bookingName(sessionId, appointmentId));
      return item ? bookingOf(item) : null;
    },

    /** Books over the day as it was read. `exists`: this very appointment was booked before. */
    async book(booking: Booking, day: DayBook, now: number): Promise<'booked' | 'exists' | 'outdated'> {
      const { appointmentId: id, start, minutes } = booking;
      const visit = { start, minutes, free_at: freeAt(booking.code.expiresAt) };
      const dayKey = chat(dayName(booking.day));
      const rememberedKey = remembered(booking);
      const written = await transact(client, [
        {
          Put: {
            TableName: chatTable,
            Item: { ...bookingItem(booking), ...rememberedKey.Key },
            ConditionExpression: 'attribute_not_exists(#item)',
            ExpressionAttributeNames: { '#item': 'item' },
          },
        },
        {
          Put: {
            TableName: chatTable,
            Item: { ...withVisit(day, id, visit, now), ttl: start + WEEK_SECONDS, ...dayKey.Key },
            ConditionExpression: 'attribute_not_exists(#item) OR version = :version',
            ExpressionAttributeNames: { '#item': 'item' },
            ExpressionAttributeValues: { ':version': day.version },
          },
        },
        { Put: { TableName: appointmentsTable, Item: appointmentRow(booking) } },
      ]);
      if (written.ok) return 'booked';
      return written.failed[0] ? 'exists' : 'outdated';
    },

    /** Counts a try of a code, before anybody knows whether it is right. */
    async countTry(sessionId: string, appointmentId: string, now: number) {
      const counted = await items.update(bookingName(sessionId, appointmentId), {
        UpdateExpression: 'ADD tries :one',
        ConditionExpression: 'expires_at > :now AND tries < :most AND attribute_not_exists(verified_at)',
        values: { ':one': 1, ':now': now, ':most': CODE.tries },
      });
      return { ok: counted.ok, booking: counted.item ? bookingOf(counted.item) : null };
    },

    /** Confirms it for good; false where it was confirmed or renewed meanwhile, or its time is another's. */
    async confirm(booking: Booking, verifiedAt: string, isForCalendar: boolean): Promise<boolean> {
      const { ok } = await transact(client, [
        {
          Update: {
            ...remembered(booking),
            UpdateExpression: 'SET verified_at = :at',
            ConditionExpression: '#hash = :hash AND attribute_not_exists(verified_at)',
            ExpressionAttributeNames: { '#hash': 'hash' },
            ExpressionAttributeValues: { ':at': verifiedAt, ':hash': booking.code.hash },
          },
        },
        { Update: visitUpdate(booking, 'REMOVE visits.#id.free_at', {}) },
        {
          Update: {
            ...row(booking),
            UpdateExpression: 'SET #status = :verified, verified_at = :at',
            ConditionExpression: mayBeVerified,
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':verified': 'verified', ':at': verifiedAt, ...beforeValues },
          },
        },
        ...(isForCalendar ? [{ Put: { TableName: chatTable, Item: outboxItem(clientId, booking) } }] : []),
      ]);
      return ok;
    },

    /** Puts a new code in the place of the old one; false where that was done or confirmed meanwhile, or is too late. */
    async renew(booking: Booking, hash: string, expiresAt: number): Promise<boolean> {
      const { ok } = await transact(client, [
        {
          Update: {
            ...remembered(booking),
            UpdateExpression:
              'SET #hash = :hash, expires_at = :expires, tries = :none ADD resends :one REMOVE unsent',
            ConditionExpression: 'resends = :resends AND attribute_not_exists(verified_at)',
            ExpressionAttributeNames: { '#hash': 'hash' },
            ExpressionAttributeValues: {
              ':hash': hash,
              ':expires': expiresAt,
              ':none': 0,
              ':one': 1,
              ':resends': booking.code.resends,
            },
          },
        },
        { Update: visitUpdate(booking, 'SET visits.#id.free_at = :free', { ':free': freeAt(expiresAt) }) },
        {
          Update: {
            ...row(booking),
            UpdateExpression: 'SET verification_code = :hash',
            ConditionExpression: mayBeVerified,
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':hash': hash, ...beforeValues },
          },
        },
      ]);
      return ok;
    },

    /** Remembers that the mail with the code did not go out. */
    async markUnsent({ sessionId, appointmentId }: Booking): Promise<void> {
      await items.update(bookingName(sessionId, appointmentId), {
        UpdateExpression: 'SET unsent = :true',
        values: { ':true': true },
      });
    },
  };
}

export type BookingStore = ReturnType<typeof bookingStore>;
