import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { booked, bookingDatabase, MORNING, salonDesk } from '../booking/desk.fixture.ts';
import { CALENDAR_ID, googleApi } from './google.fixture.ts';
import { googleCalendar, googleEventId } from './google-calendar.ts';
import { googleTokens } from './google-token.ts';
import { timedFetch } from './timed-fetch.ts';

let database: Awaited<ReturnType<typeof bookingDatabase>>;
let google: Awaited<ReturnType<typeof googleApi>>;
let now = MORNING;
beforeAll(async () => void (database = await bookingDatabase()));
afterAll(() => database.close());
beforeEach(async () => {
  now = MORNING;
  google = await googleApi(() => now);
});
afterEach(() => google.close());

function calendar(fetch = timedFetch(10_000)) {
  const tokens = googleTokens({ key: async () => google.key, fetch, now: () => now });
  return googleCalendar({ calendarId: CALENDAR_ID, apiUrl: google.url, tokens, fetch });
}
const salon = () => salonDesk(database.client, { calendar: calendar() });
const day = { from: MORNING, to: MORNING + 86_400_000 };

describe('the calendar at Google', () => {
  it('is asked with one token until shortly before that ends', async () => {
    const aurora = calendar();
    google.busy = [{ start: '2026-11-27T10:00:00+01:00', end: '2026-11-27T09:30:00Z' }];
    const busy = [{ from: Date.parse('2026-11-27T09:00:00Z'), to: Date.parse('2026-11-27T09:30:00Z') }];
    expect(await aurora.busy(day)).toEqual(busy);
    now += 3_539_999;
    expect(await aurora.busy(day)).toEqual(busy);
    expect(google.tokens).toBe(1);
    now += 1;
    await aurora.busy(day);
    expect(google.tokens).toBe(2);
  });

  it('is asked once more with a new token where the old one is refused, and not for ever', async () => {
    const aurora = calendar();
    google.failures = [401];
    expect(await aurora.busy(day)).toEqual([]);
    expect(google.tokens).toBe(2);
    google.failures = [401, 401, 401];
    await expect(aurora.busy(day)).rejects.toThrow('401');
    expect(google.failures).toHaveLength(1);
  });

  it('fails where Google says so, or says nothing in time', async () => {
    google.failures = [503];
    await expect(calendar().busy(day)).rejects.toThrow('503');
    google.failures = [0];
    await expect(calendar().busy(day)).rejects.toThrow();
    const impatient: typeof fetch = (input, init) => fetch(input, { ...init, signal: AbortSignal.abort() });
    await expect(calendar(impatient).busy(day)).rejects.toThrow('abort');
  });
});

describe('a desk with a calendar at Google', () => {
  it('offers and books nothing that is taken there', async () => {
    const { desk, book } = salon();
    google.busy = [{ start: '2026-11-27T09:30:00Z', end: '2026-11-27T10:15:00Z' }];
    const times = ['09:00', '12:00', '13:00', '14:00', '15:00', '16:00'];
    expect(await desk.freeSlots('2026-11-27')).toEqual({ ok: true, times });
    expect(await book({ time: '11:00' })).toEqual({ ok: false, reason: 'taken', times });
  });

  it('writes what was confirmed, and keeps the id of the event', async () => {
    const { desk, book, lastCode, row, items } = salon();
    const { appointmentId } = booked(await book({ service: 'Strzyżenie' }));
    expect(google.events.size).toBe(0);
    await desk.verify({ appointmentId, sessionId: 'sess_1', code: lastCode() });
    const id = googleEventId(appointmentId);
    expect(google.events.get(id)).toEqual({
      id,
      summary: 'Strzyżenie: Ala Nowak',
      description: 'ala@poczta.example',
      start: { dateTime: '2026-11-27T09:00:00.000Z' },
      end: { dateTime: '2026-11-27T10:00:00.000Z' },
    });
    expect(await row(appointmentId)).toMatchObject({ status: 'verified', google_event_id: id });
    expect((await items()).filter(({ item }) => String(item).startsWith('calendar#'))).toEqual([]);
  });

  it('books without it while it does not answer, and writes the visit later, once', async () => {
    const shop = salon();
    google.failures = [500, 503];
    expect(await shop.desk.freeSlots('2026-11-27')).toMatchObject({ ok: true });
    const { appointmentId } = booked(await shop.book());
    expect(shop.errors).toEqual([
      'The calendar does not answer; what is booked here is all that is known.',
      'The calendar does not answer; what is booked here is all that is known.',
    ]);
    google.isAnswerLost = true;
    expect(
      await shop.desk.verify({ appointmentId, sessionId: 'sess_1', code: shop.lastCode() }),
    ).toMatchObject({ ok: true });
    expect(shop.errors.at(-1)).toBe('The calendar did not take an appointment; it waits for the next time.');
    expect((await shop.row(appointmentId))!['google_event_id']).toBeUndefined();

    google.isAnswerLost = false;
    booked(await shop.book({ time: '12:00', sessionId: 'sess_2' }));
    expect((await shop.row(appointmentId))!['google_event_id']).toBe(googleEventId(appointmentId));
    expect(google.events.size).toBe(1);
    expect((await shop.items()).filter(({ item }) => String(item).startsWith('calendar#'))).toEqual([]);
  });
});
