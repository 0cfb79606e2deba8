import { describe, expect, it } from 'vitest';
import { samePageOf } from './same-page-of.ts';

describe('samePageOf', () => {
  it.each([
    ['/owner', '/clients/b'],
    ['/clients/a', '/clients/b'],
    ['/clients/a/conversations', '/clients/b/conversations'],
    ['/clients/a/conversations/s-1', '/clients/b/conversations'],
    ['/clients/a/provisioning', '/clients/b'],
    ['/account', '/clients/b'],
  ])('%s -> %s', (from, to) => expect(samePageOf('b', from)).toBe(to));
});
