import { describe, expect, it } from 'vitest';
import { clientsNamed } from './clients-named.ts';
import { samePageOf } from './same-page-of.ts';

describe('clientsNamed', () => {
  const clients = [
    { clientId: 'dentysta-lodz', companyName: 'Dentysta Łódź Śródmieście' },
    { clientId: 'warsztat-kowalski', companyName: 'Warsztat Kowalski' },
  ];
  const found = (typed: string) => clientsNamed(clients, typed).map(({ clientId }) => clientId);

  it('finds by parts of name and id, without Polish letters too', () => {
    expect(found('lodz')).toEqual(['dentysta-lodz']);
    expect(found('ŚRÓD dent')).toEqual(['dentysta-lodz']);
    expect(found('-kow')).toEqual(['warsztat-kowalski']);
    expect(found('dent kow')).toEqual([]);
    expect(found('  ')).toHaveLength(2);
    expect(found('.*')).toEqual([]);
  });
});

describe('samePageOf', () => {
  it.each([
    ['/owner', '/clients/b'],
    ['/clients/a', '/clients/b'],
    ['/clients/a/conversations', '/clients/b/conversations'],
    ['/clients/a/conversations/s-1', '/clients/b/conversations'],
    ['/account', '/clients/b'],
  ])('%s -> %s', (from, to) => expect(samePageOf('b', from)).toBe(to));
});
