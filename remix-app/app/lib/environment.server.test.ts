import { describe, expect, it } from 'vitest';
import { realtimeUrlOf } from './environment.server.ts';

describe('realtimeUrlOf', () => {
  it.each([
    [
      'https://abc123.appsync-api.eu-central-1.amazonaws.com/graphql',
      'wss://abc123.appsync-realtime-api.eu-central-1.amazonaws.com/graphql',
    ],
    ['https://api.stride.example/graphql', 'wss://api.stride.example/graphql/realtime'],
    ['http://127.0.0.1:4567/graphql', 'ws://127.0.0.1:4567/graphql/realtime'],
    [
      'https://abc.appsync-api.eu-central-1.amazonaws.com.evil.example/graphql',
      'wss://abc.appsync-api.eu-central-1.amazonaws.com.evil.example/graphql/realtime',
    ],
  ])('%s', (graphql, realtime) => expect(realtimeUrlOf(graphql)).toBe(realtime));
});
