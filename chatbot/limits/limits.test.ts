import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenChatbot, type GivenChatbot } from '../given.fixture.ts';

let given: GivenChatbot;
beforeAll(async () => {
  given = await givenChatbot({
    row: { limits: { max_tokens_per_session: 6_000 } },
  });
});
afterAll(() => given.close());

const refusals = (heard: { refused: string | null }[], code: string) =>
  heard.filter(({ refused }) => refused === code).length;

describe('a session', () => {
  it('overshoots its budget by one call at most, though 200 messages come at once', async () => {
    const session = await given.begin();
    const heard = await Promise.all(
      Array.from({ length: 200 }, (_, index) => given.say(session, 'Dzień dobry', { ip: `10.0.${index}.1` })),
    );
    const answered = heard.filter(({ refused }) => refused === null);
    expect(answered.length).toBeGreaterThanOrEqual(1);
    expect(answered.length).toBeLessThanOrEqual(2);
    const refused = refusals(heard, 'limit_reached') + refusals(heard, 'too_many_requests');
    expect(refused).toBe(200 - answered.length);
    expect(refusals(heard, 'limit_reached')).toBeGreaterThan(0);
  });
});

describe('a session that many addresses share', () => {
  it('has one pace for all of them', async () => {
    given.setRow({ limits: { max_tokens_per_session: 1_000_000 } });
    const session = await given.begin();
    const heard = [];
    for (let index = 0; index < 13; index += 1)
      heard.push(await given.say(session, 'Cześć', { ip: `192.0.2.${index}` }));
    expect(refusals(heard, 'too_many_requests')).toBeGreaterThanOrEqual(1);
    expect(heard.slice(0, 8).every(({ refused }) => refused === null)).toBe(true);
  });
});

describe('a visitor', () => {
  it('may write quickly for a moment, then at a pace', async () => {
    const heard = [];
    for (let index = 0; index < 13; index += 1)
      heard.push(await given.say(await given.begin(), 'Cześć', { ip: '203.0.113.7' }));
    expect(refusals(heard, 'too_many_requests')).toBeGreaterThanOrEqual(1);
    expect(heard.slice(0, 8).every(({ refused }) => refused === null)).toBe(true);
    given.clock.ahead += 60_000;
    expect((await given.say(await given.begin(), 'Cześć', { ip: '203.0.113.7' })).refused).toBeNull();
  });

  it('has a budget for the day, over all sessions, and a new one the next day', async () => {
    given.setRow({ limits: { max_tokens_per_visitor_daily: 12_000 } });
    const heard = [];
    for (let index = 0; index < 30; index += 1) {
      given.clock.ahead += 25_000;
      heard.push(await given.say(await given.begin(), 'x'.repeat(1_900), { ip: '203.0.113.8' }));
      if (heard.at(-1)!.refused) break;
    }
    expect(heard.at(-1)!.refused).toBe('limit_reached');
    given.clock.ahead += 24 * 3_600_000;
    expect((await given.say(await given.begin(), 'Cześć', { ip: '203.0.113.8' })).refused).toBeNull();
  });
});

describe('a month', () => {
  it('takes as many conversations as the plan says, and what is refused is not paid for', async () => {
    given.setRow({ limits: { max_conversations_monthly: 0 } });
    const session = await given.begin();
    expect((await given.say(session, 'Cześć', { ip: '203.0.113.9' })).refused).toBe('limit_reached');
    const rows = await given.rows('platform_chat');
    expect(rows.find(({ item }) => item === `session#${session.sessionId}`)!['spent']).toBe(0);
    given.setRow({ limits: { max_conversations_monthly: 1_000_000 } });
    expect((await given.say(session, 'Cześć', { ip: '203.0.113.9' })).refused).toBeNull();
  });
});
