import { describe, expect, it } from 'vitest';
import type { Caller } from './caller.ts';
import { maySeeClient } from './may-see-client.ts';

const staffOf = (clientId: unknown): Caller => ({
  groups: ['clients'],
  claims: { 'custom:client_id': clientId },
});

describe('maySeeClient', () => {
  it.each<[string, Caller | null | undefined, boolean]>([
    ['an owner', { groups: ['owners'], claims: {} }, true],
    ['an owner with an access token, which has groups but no custom claims', { groups: ['owners'] }, true],
    ['staff of the client', staffOf('auto-kowalski'), true],
    ['staff of another client', staffOf('dental-plus'), false],
    ['staff whose claim differs in case', staffOf('Auto-Kowalski'), false],
    ['staff whose claim is a list with the client in it', staffOf(['auto-kowalski']), false],
    ['staff with an access token', { groups: ['clients'], claims: { username: 'a' } }, false],
    ['somebody with the claim but no group', { groups: [], claims: staffOf('auto-kowalski').claims }, false],
    [
      'somebody whose claim says owner but whose group does not',
      { groups: null, claims: { 'custom:role': 'owner', 'custom:client_id': 'auto-kowalski' } },
      false,
    ],
    ['an IAM caller', {}, false],
    ['nobody', null, false],
    ['nobody at all', undefined, false],
  ])('%s', (_who, caller, expected) => {
    expect(maySeeClient(caller, 'auto-kowalski')).toBe(expected);
  });

  it('gives nothing to staff without a client, whatever id is asked for', () => {
    expect(maySeeClient(staffOf(''), '')).toBe(false);
    expect(maySeeClient(staffOf(undefined), undefined as unknown as string)).toBe(false);
  });
});
