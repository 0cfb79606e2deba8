import { describe, expect, it } from 'vitest';
import { owner, resolver } from '../resolver.fixture.ts';

const clientId = 'auto-kowalski';
const range = (from: string, to: string) => ({
  identity: owner,
  arguments: { clientId, range: { from, to } },
});

describe('Query.stats', () => {
  it('hands the call to the function', async () => {
    const { request } = await resolver('Query.stats');
    expect(request(range('2026-11-01', '2026-11-23')).result).toEqual({
      operation: 'Invoke',
      payload: {
        field: 'Query.stats',
        arguments: { clientId, range: { from: '2026-11-01', to: '2026-11-23' } },
        source: null,
        caller: { id: '', email: null, isOwner: true },
        clientId,
      },
    });
  });

  it.each([
    ['2026-11-23', '2026-11-01', 'The first day must not be after the last day.'],
    ['2025-01-01', '2026-02-05', 'Ask for at most 400 days.'],
    ['2026-11-01+02:00', '2026-11-23', 'Write days as YYYY-MM-DD.'],
  ])('refuses %s to %s', async (from, to, message) => {
    const { request } = await resolver('Query.stats');
    expect(request(range(from, to)).error).toMatchObject({ message, errorType: 'BadInput' });
  });

  it('takes a day and 400 days, over the ends of summer time', async () => {
    const { request } = await resolver('Query.stats');
    expect(request(range('2026-10-25', '2026-10-25')).error).toBeNull();
    expect(request(range('2025-01-01', '2026-02-04')).error).toBeNull();
  });
});

describe('Stats.series', () => {
  const source = {
    clientId,
    from: '2026-10-01',
    to: '2026-10-31',
    days: [{ date: '2026-10-01', counters: {} }],
  };

  it('takes the day rows along', async () => {
    const { request } = await resolver('Stats.series');
    const { result } = request({ identity: owner, source, arguments: { interval: 'WEEK' } });
    expect(result).toMatchObject({ payload: { field: 'Stats.series', source, clientId } });
  });

  it('gives hours of 31 days, not of 32', async () => {
    const { request } = await resolver('Stats.series');
    const hours = { identity: owner, arguments: { interval: 'HOUR' } };
    expect(request({ ...hours, source }).error).toBeNull();
    expect(request({ ...hours, source: { ...source, to: '2026-11-01' } }).error).toMatchObject({
      message: 'Ask for at most 31 days.',
    });
  });
});

describe('PlatformStats.series', () => {
  it('has no hours', async () => {
    const { request } = await resolver('PlatformStats.series');
    const { error } = request({ identity: owner, source: {}, arguments: { interval: 'HOUR' } });
    expect(error).toMatchObject({ errorType: 'BadInput' });
  });
});

describe('StatTotals.responseTime', () => {
  it('is null without a call where the totals are a part of a series', async () => {
    const { request } = await resolver('StatTotals.responseTime');
    expect(request({ identity: owner, source: { conversations: 3 } })).toMatchObject({
      early: {},
      result: null,
      error: null,
    });
  });

  it("asks for the totals' own scope, the platform's too", async () => {
    const { request } = await resolver('StatTotals.responseTime');
    for (const id of [clientId, 'PLATFORM']) {
      const scope = { clientId: id, from: '2026-11-01', to: '2026-11-23' };
      const { result } = request({ identity: owner, source: { scope } });
      expect(result).toMatchObject({ payload: { source: { scope }, clientId: id } });
    }
  });
});
