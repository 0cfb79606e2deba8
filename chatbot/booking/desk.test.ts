import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sms } from '../mail/sms.ts';
import { booked, bookingDatabase, MORNING, salonDesk } from './desk.fixture.ts';

let database: Awaited<ReturnType<typeof bookingDatabase>>;
beforeAll(async () => void (database = await bookingDatabase()));
afterAll(() => database.close());
const salon = (options?: Parameters<typeof salonDesk>[1]) => salonDesk(database.client, options);

const minute = 60_000;
const wrongFor = (code: string) => (code === '000000' ? '000001' : '000000');

describe('a booking', () => {
  it('takes the time, is written as the plan has it, and is confirmed by the code from the mail', async () => {
    const { desk, book, lastCode, row, mails, events } = salon();
    expect(await desk.freeSlots('2026-11-27')).toMatchObject({ times: expect.arrayContaining(['10:00']) });
    const { appointmentId, ...seen } = booked(
      await book({ name: '  Ala\r\nNowak ', phone: '+48 600 100 200', service: 'Strzyżenie' }),
    );
    expect(seen).toEqual({
      date: '2026-11-27',
      time: '10:00',
      email: 'ala@poczta.example',
      codeExpiresAt: new Date(MORNING + 10 * minute).toISOString(),
    });
    expect(await desk.freeSlots('2026-11-27')).toMatchObject({
      times: expect.not.arrayContaining(['10:00']),
    });
    expect(await desk.pending('sess_1')).toEqual({ appointmentId, ...seen });
    const pending = await row(appointmentId);
    expect(pending).toEqual({
      appointment_id: appointmentId,
      created_at: MORNING / 1000,
      session_id: 'sess_1',
      datetime: '2026-11-27T10:00:00',
      minutes: 60,
      service: 'Strzyżenie',
      contact_info: { name: 'Ala Nowak', email: 'ala@poczta.example', phone: '+48 600 100 200' },
      verification_code: expect.stringMatching(/^[0-9a-f]{64}$/),
      status: 'pending',
      ttl: Date.parse('2026-11-27T09:00:00Z') / 1000 + 366 * 86_400,
    });

    const code = lastCode();
    const input = { appointmentId, sessionId: 'sess_1', code };
    expect(await desk.verify(input)).toEqual({ ok: true, date: '2026-11-27', time: '10:00' });
    expect(await row(appointmentId)).toEqual({
      ...pending,
      status: 'verified',
      verified_at: '2026-11-26T08:00:00.000Z',
    });
    expect(await desk.verify(input)).toEqual({ ok: false, reason: 'already' });
    expect(await desk.sendNewCode(input)).toEqual({ ok: false, reason: 'already' });
    expect(await desk.pending('sess_1')).toBeNull();
    expect(mails.map(({ to, subject, attachments = [] }) => [to, subject, attachments.length])).toEqual([
      ['ala@poczta.example', `${code} to Twój kod: Salon Aurora`, 0],
      ['salon@aurora.example', 'Nowa rezerwacja: 2026-11-27 10:00', 0],
      ['ala@poczta.example', 'Wizyta potwierdzona: Salon Aurora, 2026-11-27 10:00', 1],
      ['salon@aurora.example', 'Wizyta potwierdzona: 2026-11-27 10:00', 0],
    ]);
    expect(await events()).toEqual([
      ['appointment_created', { appointment_id: appointmentId, appointment_datetime: '2026-11-27T10:00' }],
      ['appointment_verified', { appointment_id: appointmentId }],
    ]);
  });

  it('is the same however often, and at however many places at a time, it is asked for', async () => {
    const { book, mails, events } = salon();
    const wish = { requestId: 'the-message' };
    const answers = await Promise.all(Array.from({ length: 12 }, () => book(wish)));
    answers.push(await book({ ...wish, time: '15:00' }));
    expect(new Set(answers.map((answer) => booked(answer).appointmentId)).size).toBe(1);
    expect(new Set(answers.map((answer) => booked(answer).time))).toEqual(new Set(['10:00']));
    expect(mails).toHaveLength(2);
    expect(await events()).toHaveLength(1);
  });

  it('of one time by two hundred visitors is one booking', async () => {
    const { book, events, mails, items } = salon();
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => book({ sessionId: `sess_${index}` })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer).toEqual({
          ok: false,
          reason: 'taken',
          times: ['09:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'],
        });
    expect(mails).toHaveLength(2);
    expect(await events()).toHaveLength(1);
    expect(await items()).toHaveLength(2);
  });

  it('of each time of a day goes through, though all visitors come at once', async () => {
    const { book, desk } = salon();
    const times = ['09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00'];
    const answers = await Promise.all(times.map((time) => book({ time, sessionId: `sess_${time}` })));
    expect(answers.map((answer) => booked(answer).time)).toEqual(times);
    expect(await desk.freeSlots('2026-11-27')).toEqual({ ok: true, times: [] });
  });

  it('that cannot be says why, and what else is free', async () => {
    const { book, desk, items } = salon();
    const why = async (wish: Parameters<typeof book>[0]) => {
      const answer = await book(wish);
      return answer.ok ? 'booked' : [answer.reason, answer.field ?? answer.times?.length];
    };
    expect(await why({ date: '2026-11-25' })).toEqual(['past', 0]);
    expect(await why({ date: '2026-11-26', time: '09:00' })).toEqual(['past', 7]);
    expect(await why({ date: '2027-01-26' })).toEqual(['too_far', 0]);
    expect(await why({ time: '10:07' })).toEqual(['outside_hours', 8]);
    expect(await why({ time: '17:00' })).toEqual(['outside_hours', 8]);
    expect(await why({ time: '99:99' })).toEqual(['outside_hours', 8]);
    expect(await why({ date: '2026-11-28' })).toEqual(['outside_hours', 0]);
    expect(await why({ date: '2026-12-24' })).toEqual(['outside_hours', 0]);
    expect(await why({ date: '2026-02-30' })).toEqual(['invalid', 'date']);
    expect(await why({ name: '\r\n\u0000 ' })).toEqual(['invalid', 'name']);
    expect(await why({ email: 'a@b.example\r\nBcc: x@y.example' })).toEqual(['invalid', 'email']);
    expect(await why({ phone: 'zadzwoń' })).toEqual(['invalid', 'phone']);
    expect(await desk.freeSlots('2026-02-30')).toEqual({ ok: false, reason: 'invalid' });
    expect(await desk.freeSlots('2026-11-25')).toEqual({ ok: false, reason: 'past' });
    expect(await desk.freeSlots('2027-01-26')).toEqual({ ok: false, reason: 'too_far' });
    expect(await desk.freeSlots('2026-12-24')).toEqual({ ok: false, reason: 'closed' });
    expect(await items()).toEqual([]);
  });

  it('waits for its code with two others of the same visitor at most', async () => {
    const { book } = salon();
    for (const time of ['09:00', '10:00', '11:00']) booked(await book({ time }));
    expect(await book({ time: '12:00' })).toEqual({ ok: false, reason: 'too_many' });
    booked(await book({ time: '12:00', sessionId: 'sess_2' }));
  });

  it('stands where its mail cannot be sent, and says so until a new code went out', async () => {
    const shop = salon();
    shop.isMailDown = true;
    const wish = { requestId: 'one' };
    const appointment = booked(await shop.book(wish));
    expect(appointment.isCodeUnsent).toBe(true);
    expect(shop.errors).toEqual([
      'A code could not be mailed.',
      'The mail about an appointment could not be sent.',
    ]);
    expect(booked(await shop.book(wish))).toEqual(appointment);
    shop.isMailDown = false;
    const input = { appointmentId: appointment.appointmentId, sessionId: 'sess_1' };
    expect(await shop.desk.sendNewCode(input)).toEqual({ ok: true });
    expect((await shop.desk.pending('sess_1'))!.isCodeUnsent).toBeUndefined();
    expect(await shop.desk.verify({ ...input, code: shop.lastCode() })).toMatchObject({ ok: true });
  });

  it('sends the code to a phone too, where somebody sends text messages', async () => {
    const messages: { to: string; text: string }[] = [];
    const sms: Sms = { isAvailable: true, send: async (message) => void messages.push(message) };
    const { book, lastCode } = salon({ sms });
    await book({ phone: '+48 600 100 200' });
    await book({ time: '11:00' });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      to: '+48 600 100 200',
      text: expect.stringContaining('ważny 10 minut'),
    });
    expect(lastCode()).toMatch(/^\d{6}$/);
  });
});

describe('a code', () => {
  async function waiting() {
    const shop = salon();
    const { appointmentId } = booked(await shop.book());
    const code = shop.lastCode();
    const verify = (given: string, sessionId = 'sess_1') =>
      shop.desk.verify({ appointmentId, sessionId, code: given });
    return {
      shop,
      appointmentId,
      code,
      verify,
      renew: (sessionId = 'sess_1') => shop.desk.sendNewCode({ appointmentId, sessionId }),
    };
  }

  it('takes five tries, and the right one is not taken after them', async () => {
    const { code, verify } = await waiting();
    const wrong = wrongFor(code);
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await verify(wrong)).toEqual({ ok: false, reason: 'wrong', triesLeft });
    expect(await verify(code)).toEqual({ ok: false, reason: 'expired' });
  });

  it('takes five tries of a hundred at once', async () => {
    const { code, verify } = await waiting();
    const answers = await Promise.all(Array.from({ length: 100 }, () => verify(wrongFor(code))));
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong')).toHaveLength(5);
  });

  it('confirms once, though it is entered many times at once', async () => {
    const { shop, code, verify } = await waiting();
    const answers = await Promise.all(Array.from({ length: 5 }, () => verify(code)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers) if (!answer.ok) expect(answer.reason).toBe('already');
    expect((await shop.events()).map(([type]) => type)).toEqual([
      'appointment_created',
      'appointment_verified',
    ]);
    expect(shop.mails).toHaveLength(4);
  });

  it('lives ten minutes', async () => {
    const { shop, code, verify } = await waiting();
    shop.now += 10 * minute;
    expect(await verify(code)).toEqual({ ok: false, reason: 'expired' });
    shop.now -= 1;
    expect(await verify(code)).toMatchObject({ ok: true });
  });

  it('is of one appointment and one session', async () => {
    const { shop, appointmentId, code, verify, renew } = await waiting();
    const other = booked(await shop.book({ time: '11:00', sessionId: 'sess_2' }));
    expect(await verify(code, 'sess_2')).toEqual({ ok: false, reason: 'unknown' });
    expect(await renew('sess_2')).toEqual({ ok: false, reason: 'unknown' });
    expect(await shop.desk.verify({ appointmentId: 'nonsense', sessionId: 'sess_1', code })).toEqual({
      ok: false,
      reason: 'unknown',
    });
    const swapped = await shop.desk.verify({
      appointmentId: other.appointmentId,
      sessionId: 'sess_2',
      code: shop.lastCode() === code ? wrongFor(code) : code,
    });
    expect(swapped).toMatchObject({ reason: 'wrong' });
    expect((await shop.row(appointmentId))!['status']).toBe('pending');
  });

  it('gives way to a new one, three times, each with its own ten minutes and tries', async () => {
    const { shop, appointmentId, code, verify, renew } = await waiting();
    for (const _ of [1, 2, 3, 4, 5]) await verify(wrongFor(code));
    shop.now += 35 * minute;
    expect(await renew()).toEqual({ ok: true });
    if (shop.lastCode() !== code) expect(await verify(code)).toMatchObject({ reason: 'wrong' });
    expect(await renew()).toEqual({ ok: true });
    expect(await renew()).toEqual({ ok: true });
    expect(await renew()).toEqual({ ok: false, reason: 'too_often' });
    shop.now += 9 * minute;
    expect(await verify(shop.lastCode())).toMatchObject({ ok: true });
    expect(await shop.row(appointmentId)).toMatchObject({ status: 'verified' });
  });
});

describe('an appointment that nobody confirms', () => {
  it('frees its time half an hour after its code has expired, and not before', async () => {
    const shop = salon();
    const first = booked(await shop.book());
    const code = shop.lastCode();
    shop.now += 40 * minute - 1;
    expect(await shop.book({ sessionId: 'sess_2' })).toMatchObject({ reason: 'taken' });
    expect(await shop.desk.pending('sess_1')).not.toBeNull();
    shop.now += 1;
    expect(await shop.desk.pending('sess_1')).toBeNull();
    const second = booked(await shop.book({ sessionId: 'sess_2' }));
    expect(await shop.desk.verify({ appointmentId: first.appointmentId, sessionId: 'sess_1', code })).toEqual(
      { ok: false, reason: 'expired' },
    );
    expect(await shop.desk.sendNewCode({ ...first, sessionId: 'sess_1' })).toEqual({
      ok: false,
      reason: 'unknown',
    });
    expect(await shop.desk.verify({ ...second, sessionId: 'sess_2', code: shop.lastCode() })).toMatchObject({
      ok: true,
    });
    shop.now += 120 * minute;
    expect(await shop.book({ sessionId: 'sess_3' })).toMatchObject({ reason: 'taken' });
  });
});
