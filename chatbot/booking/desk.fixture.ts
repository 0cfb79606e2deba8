import { randomBytes, randomUUID } from 'node:crypto';
import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createAnalytics } from '../../analytics/create-analytics.ts';
import { chatProfileOf } from '../../domain/clients/chat-profile.ts';
import type { RegistryRow } from '../../domain/clients/registry-row.ts';
import { readModelTables } from '../../tests/given/read-model-tables.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { OutgoingMail } from '../mail/mailer.ts';
import { noSms, type Sms } from '../mail/sms.ts';
import { bookingDesk } from './booking-desk.ts';

export const APPOINTMENTS = 'salon-appointments';
/** A Thursday, 09:00 in Warsaw. */
export const MORNING = Date.parse('2026-11-26T08:00:00Z');

const weekdays = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [{ from: '09:00', to: '17:00' }]]),
);

/** A database with the tables that booking writes. */
export function bookingDatabase() {
  return readModelTables({
    platform_chat: ['client_id', 'item'],
    [APPOINTMENTS]: ['appointment_id', 'created_at', 'N'],
  });
}

/** The desk of a salon of its own (one a test), with a clock to set, and mails to read instead of to send. */
export function salonDesk(
  client: DynamoDBDocumentClient,
  options: { row?: Partial<RegistryRow>; calendar?: Calendar; sms?: Sms } = {},
) {
  const clientId = `salon-${randomUUID().slice(0, 8)}`;
  const salon = {
    clientId,
    now: MORNING,
    mails: [] as OutgoingMail[],
    isMailDown: false,
    errors: [] as string[],
  };
  const profile = chatProfileOf({
    client_id: clientId,
    SK: 'PROFILE',
    company_name: 'Salon Aurora',
    contact_email: 'salon@aurora.example',
    features_enabled: ['calendar', 'notifications'],
    opening_hours: weekdays,
    appointment_minutes: 60,
    closed_days: ['2026-12-24'],
    ...options.row,
  });
  const analytics = createAnalytics({ client, clientId, log: () => {} });
  const query = async (TableName: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'client_id = :client',
        ExpressionAttributeValues: { ':client': clientId },
        ConsistentRead: true,
      }),
    );
    return Items;
  };
  const desk = bookingDesk({
    tables: { client, chatTable: 'platform_chat', appointmentsTable: APPOINTMENTS, clientId },
    profile,
    secret: async () => 'the secret of the salon',
    analytics,
    mailer: {
      async send(mail) {
        if (salon.isMailDown) throw new Error('SES does not answer.');
        salon.mails.push(mail);
      },
    },
    sms: options.sms ?? noSms,
    calendar: options.calendar ?? null,
    languageOf: async () => 'pl',
    now: () => salon.now,
    randomBytes,
    log: { error: (message) => void salon.errors.push(message) },
  });
  return Object.assign(salon, {
    desk,
    /** Books tomorrow at ten, unless told otherwise. */
    book: (wish: Partial<Parameters<typeof desk.book>[0]> = {}) =>
      desk.book({
        sessionId: 'sess_1',
        date: '2026-11-27',
        time: '10:00',
        name: 'Ala Nowak',
        email: 'ala@poczta.example',
        requestId: randomUUID(),
        ...wish,
      }),
    /** The code in the last mail to a visitor. */
    lastCode: () =>
      /\b\d{6}\b/.exec(salon.mails.filter(({ to }) => to !== 'salon@aurora.example').at(-1)!.text)![0],
    /** Waits until all events are written. */
    flush: () => analytics.flush(),
    async events() {
      await analytics.flush();
      return (await query('platform_analytics_events')).map(({ event_type, metadata }) => [
        event_type,
        metadata,
      ]);
    },
    items: () => query('platform_chat'),
    async row(appointmentId: string) {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: APPOINTMENTS,
          KeyConditionExpression: 'appointment_id = :id',
          ExpressionAttributeValues: { ':id': appointmentId },
          ConsistentRead: true,
        }),
      );
      return Items?.[0];
    },
  });
}

/** The appointment, where it was booked. */
export function booked(answer: Awaited<ReturnType<ReturnType<typeof bookingDesk>['book']>>) {
  if (!answer.ok) throw new Error(`Not booked: ${answer.reason}.`);
  return answer.appointment;
}
