import { expect, it } from 'vitest';
import { resolver, staffOf } from '../resolver.fixture.ts';

const identity = staffOf('auto-kowalski');

it('asks for one client by the day of the visit, latest first', async () => {
  const { request } = await resolver('Query.appointments');
  const filter = { from: '2026-11-01', status: 'VERIFIED' };
  expect(request({ identity, arguments: { clientId: 'auto-kowalski', filter } }).result).toMatchObject({
    index: 'client_id-starts_key-index',
    query: {
      expressionNames: { '#key': 'starts_key' },
      expressionValues: {
        ':client': { S: 'auto-kowalski' },
        ':first': { S: '2026-11-01' },
        ':last': { S: '9999~' },
      },
    },
    filter: { expression: '#status = :status', expressionValues: { ':status': { S: 'VERIFIED' } } },
    scanIndexForward: false,
    limit: 50,
  });
});

it('maps rows, those too whose making was never seen', async () => {
  const { response } = await resolver('Query.appointments');
  const row = {
    client_id: 'auto-kowalski',
    appointment_id: 'a-1',
    session_id: 's-1',
    status: 'VERIFIED',
    verified_at: '2026-11-23T10:00:00.000000Z',
  };
  expect(response({ identity, result: { items: [row], nextToken: null } }).result).toEqual({
    items: [
      {
        clientId: 'auto-kowalski',
        appointmentId: 'a-1',
        sessionId: 's-1',
        startsAt: null,
        status: 'VERIFIED',
        createdAt: null,
        verifiedAt: '2026-11-23T10:00:00.000000Z',
      },
    ],
    nextToken: null,
  });
});
