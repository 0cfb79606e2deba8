import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, givenChatbot, refusalOf, type GivenChatbot } from './given.fixture.ts';
import type { WholeAnswer } from './chatbot.ts';

let given: GivenChatbot;
beforeAll(async () => {
  given = await givenChatbot();
});
afterAll(() => given.close());

const status = ({ answer }: WholeAnswer) => ('events' in answer ? 200 : answer.status);
const id = '0190b3a0-0000-4000-8000-000000000001';
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a browser', () => {
  it("may call from the client's website only", async () => {
    const from = (origin: string) => given.call('OPTIONS', '/sessions', undefined, { origin });
    expect((await from('https://salon-bella.example')).headers).toMatchObject({
      'access-control-allow-origin': 'https://salon-bella.example',
      'access-control-allow-methods': 'GET, POST',
    });
    expect(status(await from('https://www.salon-bella.example'))).toBe(204);
    for (const origin of [
      'https://evil.example',
      'http://salon-bella.example',
      'https://salon-bella.example.evil.example',
      'null',
    ]) {
      const answer = await from(origin);
      expect(refusalOf(answer.answer), origin).toBe('origin_not_allowed');
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('gets the script anew only where it has changed', async () => {
    const first = await given.call('GET', '/widget.js');
    const { etag } = (first.answer as { headers: Record<string, string> }).headers;
    expect(status(await given.call('GET', '/widget.js', undefined, { 'if-none-match': etag! }))).toBe(304);
  });
});

describe('a request that is none', () => {
  it.each([
    ['POST', '/sessions', '{"language":"de"}', 'invalid_request'],
    ['POST', '/sessions', '{"clientId":"other"}', 'invalid_request'],
    ['POST', '/sessions', 'not json', 'invalid_request'],
    ['POST', '/sessions', `{"language":"${'x'.repeat(100_000)}"}`, 'too_large'],
    ['GET', '/sessions', '', 'not_found'],
    ['GET', '/../../etc/passwd', '', 'not_found'],
  ])('%s %s %s', async (method, path, body, code) => {
    expect(refusalOf((await given.call(method, path, body)).answer)).toBe(code);
  });

  it.each([
    [{ messageId: id, text: '' }],
    [{ messageId: id, text: '   \u0000\u0007 ' }],
    [{ messageId: id, text: 'x'.repeat(2_001) }],
    [{ messageId: 'one', text: 'hi' }],
    [{ text: 'hi' }],
    [{ messageId: id, text: 42 }],
    [{ messageId: id, text: 'hi', role: 'system' }],
  ])('the message %j is refused and nothing is kept', async (body) => {
    const { sessionId, token } = await given.begin();
    const { answer } = await given.call('POST', `/sessions/${sessionId}/messages`, body, bearer(token));
    expect(refusalOf(answer)).toBe('invalid_request');
    const rows = await given.rows('conversations');
    expect(rows.filter(({ session_id }) => session_id === sessionId)).toEqual([]);
  });

  it('a message of 100 KB is too large', async () => {
    const { sessionId, token } = await given.begin();
    const body = { messageId: id, text: 'x'.repeat(100_000) };
    const { answer } = await given.call('POST', `/sessions/${sessionId}/messages`, body, bearer(token));
    expect(refusalOf(answer)).toBe('too_large');
  });
});

describe('the right to speak', () => {
  it("is in the session's own token, for twelve hours", async () => {
    const [mine, other] = [await given.begin(), await given.begin()];
    const read = async (session: string, headers: Record<string, string>) =>
      given.call('GET', `/sessions/${session}/messages`, undefined, headers);
    expect(status(await read(mine.sessionId, bearer(mine.token)))).toBe(200);
    for (const headers of [
      {},
      bearer(other.token),
      bearer(mine.token.replace(/[^.]{43}$/, (signature) => [...signature].reverse().join(''))),
      { authorization: mine.token },
    ]) {
      const { answer } = await read(mine.sessionId, headers as Record<string, string>);
      expect(refusalOf(answer)).toBe('invalid_token');
    }
    given.clock.ahead += 12 * 3_600_000 + 1;
    expect(refusalOf((await read(mine.sessionId, bearer(mine.token))).answer)).toBe('invalid_token');
  });
});

describe('what was said', () => {
  it('comes back after a reload, hostile text as it was written', async () => {
    const session = await given.begin();
    const text = '<script>alert(1)</script> [x](javascript:alert(1)) **b** \u0000\u202e';
    await given.say(session, text);
    const { answer } = await given.call(
      'GET',
      `/sessions/${session.sessionId}/messages`,
      undefined,
      bearer(session.token),
    );
    const { messages, booking, rated } = bodyOf(answer) as {
      messages: { role: string; text: string }[];
      booking: null;
      rated: boolean;
    };
    expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
    expect(messages[0]!.text).toBe('<script>alert(1)</script> [x](javascript:alert(1)) **b** \u202e');
    expect({ booking, rated }).toEqual({ booking: null, rated: false });
  });
});

describe('feedback', () => {
  const rate = async (session: { sessionId: string; token: string }, body: object) =>
    given.call('POST', `/sessions/${session.sessionId}/feedback`, body, bearer(session.token));

  it.each([
    [{ rating: 0 }],
    [{ rating: 6 }],
    [{ rating: 4.5 }],
    [{}],
    [{ text: ' ' }],
    [{ type: 'great' }],
    [{ rating: '5' }],
  ])('%j is refused', async (body) => {
    const session = await given.begin();
    await given.say(session, 'Cześć');
    expect(refusalOf((await rate(session, body)).answer)).toBe('invalid_request');
  });

  it('is one row a session with the last three messages, and its stars count once', async () => {
    const session = await given.begin();
    expect(refusalOf((await rate(session, { rating: 5 })).answer)).toBe('not_found');
    await given.say(session, 'Dzień dobry');
    await given.say(session, 'Dziękuję');
    expect(status(await rate(session, { rating: 4, text: 'Miło' }))).toBe(204);
    expect(status(await rate(session, { thumb: 'down', type: 'escalation_needed' }))).toBe(204);
    const rows = (await given.rows('platform_feedback')).filter(
      ({ session_id }) => session_id === session.sessionId,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ feedback_type: 'escalation_needed', thumb: 'down' });
    expect(String(rows[0]!['conversation_summary']).split('\n').length).toBeGreaterThanOrEqual(3);
    const tracked = (await given.rows('platform_analytics_events')).filter(
      ({ session_id, event_type }) => session_id === session.sessionId && event_type === 'feedback_received',
    );
    expect(tracked).toHaveLength(1);
    expect(tracked[0]!['metadata']).toMatchObject({ rating: 4, feedback_text: 'Miło' });
  });
});

describe('a paused company', () => {
  it('says so, and begins and answers nothing', async () => {
    const session = await given.begin();
    given.setRow({ status: 'paused' });
    expect((await given.say(session, 'Dzień dobry')).refused).toBe('paused');
    expect(refusalOf((await given.call('POST', '/sessions', {})).answer)).toBe('paused');
    given.setRow({ status: 'active' });
  });

  it.each(['paused', 'cancelled'])(
    'tells a visitor how else to reach it while it is %s, and only then',
    async (status) => {
      const config = async () =>
        bodyOf((await given.call('GET', '/config')).answer) as Record<'paused' | 'contact', unknown>;
      expect(await config()).toMatchObject({ paused: false, contact: null });
      given.setRow({ status });
      expect(await config()).toMatchObject({
        paused: true,
        contact: { phone: '+48 22 000 00 00', email: 'staff@salon-bella.example' },
      });
      given.setRow({ contact_phone: undefined });
      expect(await config()).toMatchObject({ contact: { phone: null } });
      given.setRow({ status: 'active', contact_phone: '+48 22 000 00 00' });
    },
  );
});
