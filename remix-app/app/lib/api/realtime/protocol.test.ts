import { describe, expect, it } from 'vitest';
import {
  authorization,
  backoff,
  isAboutTheToken,
  readMessage,
  startMessage,
  stopMessage,
  subprotocols,
} from './protocol.ts';

const graphqlUrl = 'https://abc.appsync-api.eu-central-1.amazonaws.com/graphql';
const host = 'abc.appsync-api.eu-central-1.amazonaws.com';

describe('the handshake', () => {
  it('carries who asks in a subprotocol, in base64url without padding', () => {
    const [protocol, header] = subprotocols('ey.ł?>.x', graphqlUrl);
    expect(protocol).toBe('graphql-ws');
    expect(header).toMatch(/^header-[A-Za-z0-9_-]+$/);
    const sent = JSON.parse(Buffer.from(header!.slice('header-'.length), 'base64url').toString());
    expect(sent).toEqual({ Authorization: 'ey.ł?>.x', host });
  });
});

describe('messages', () => {
  it('begin a subscription the way AppSync reads it', () => {
    const operation = { query: 'subscription { onMessage { text } }', variables: { clientId: 'a' } };
    expect(JSON.parse(startMessage('s1', operation, authorization('t', graphqlUrl)))).toEqual({
      id: 's1',
      type: 'start',
      payload: {
        data: JSON.stringify(operation),
        extensions: { authorization: { Authorization: 't', host } },
      },
    });
    expect(JSON.parse(stopMessage('s1'))).toEqual({ id: 's1', type: 'stop' });
  });

  it.each(['', 'no json', 'null', '1', '{}', undefined])('that are none are passed over: %j', (text) =>
    expect(readMessage(text)).toBeNull(),
  );
});

describe('isAboutTheToken', () => {
  it('tells a token that has ended from a refusal that is meant', () => {
    expect(isAboutTheToken({ errorCode: 401 })).toBe(true);
    expect(isAboutTheToken({ errorType: 'UnauthorizedException' })).toBe(true);
    expect(isAboutTheToken({ errorType: 'Unauthorized' })).toBe(false);
    expect(isAboutTheToken(undefined)).toBe(false);
  });
});

describe('backoff', () => {
  it('doubles from half a second to 30 s and is spread', () => {
    expect([0, 1, 2, 5, 6, 50].map((attempt) => backoff(attempt, 1))).toEqual([
      500, 1000, 2000, 16_000, 30_000, 30_000,
    ]);
    expect(backoff(3, 0)).toBe(2_000);
  });
});
