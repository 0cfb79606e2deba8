import { z } from 'zod';
import type { Booking } from '../../domain/appointments/booking.ts';
import type { Calendar } from './calendar.ts';
import type { GoogleTokens } from './google-token.ts';

const SPAN = z.object({ start: z.iso.datetime({ offset: true }), end: z.iso.datetime({ offset: true }) });
const FREE_BUSY = z.object({
  calendars: z.record(z.string(), z.object({ busy: z.array(SPAN), errors: z.array(z.unknown()).optional() })),
});

interface GoogleCalendarOptions {
  calendarId: string;
  /** `https://www.googleapis.com`. */
  apiUrl: string;
  tokens: GoogleTokens;
  /** Gives up in time by itself. */
  fetch: typeof fetch;
}

/** A company's Google calendar (API v3), shared with the service account. */
export function googleCalendar({ calendarId, apiUrl, tokens, fetch }: GoogleCalendarOptions): Calendar {
  const events = `/calendars/${encodeURIComponent(calendarId)}/events`;

  /** One request; a token that is no longer taken is replaced once. */
  async function call(method: string, path: string, body: unknown): Promise<Response> {
    for (let isAgain = false; ; isAgain = true) {
      const token = await tokens.token();
      const response = await fetch(`${apiUrl}/calendar/v3${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (response.status !== 401 || isAgain) return response;
      tokens.forget(token);
    }
  }

  return {
    async busy({ from, to }) {
      const response = await call('POST', '/freeBusy', {
        timeMin: iso(from),
        timeMax: iso(to),
        items: [{ id: calendarId }],
      });
      if (!response.ok) throw refused('what is busy', response);
      const calendar = FREE_BUSY.parse(await response.json()).calendars[calendarId];
      if (!calendar || calendar.errors?.length) throw new Error('The Google calendar cannot be read.');
      return calendar.busy.map(({ start, end }) => ({ from: Date.parse(start), to: Date.parse(end) }));
    },
    async insert(booking) {
      const id = googleEventId(booking.appointmentId);
      const response = await call('POST', events, { id, ...eventOf(booking) });
      // Written before, by a call whose answer was lost.
      if (!response.ok && response.status !== 409) throw refused('an event', response);
      return id;
    },
  };
}

/** A UUID's digits are all letters that Google takes in an id. */
export function googleEventId(appointmentId: string): string {
  return appointmentId.replaceAll('-', '');
}

function eventOf({ start, minutes, contact, service }: Booking) {
  return {
    summary: service ? `${service}: ${contact.name}` : contact.name,
    description: [contact.email, contact.phone].filter(Boolean).join('\n'),
    start: { dateTime: iso(start * 1000) },
    end: { dateTime: iso((start + minutes * 60) * 1000) },
  };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}

function refused(what: string, { status }: Response): Error {
  return new Error(`Google refused ${what}: ${status}.`);
}
