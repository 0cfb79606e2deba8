import { expect, it } from 'vitest';
import { clientsNamed } from './clients-named.ts';

const clients = [
  { clientId: 'dentysta-lodz', companyName: 'Dentysta Łódź Śródmieście', domain: 'zeby.example' },
  { clientId: 'warsztat-kowalski', companyName: 'Warsztat Kowalski' },
];
const found = (typed: string) => clientsNamed(clients, typed).map(({ clientId }) => clientId);

it('finds by parts of name, id and domain, without Polish letters too', () => {
  expect(found('lodz')).toEqual(['dentysta-lodz']);
  expect(found('ŚRÓD dent')).toEqual(['dentysta-lodz']);
  expect(found('-kow')).toEqual(['warsztat-kowalski']);
  expect(found('zeby.')).toEqual(['dentysta-lodz']);
  expect(found('dent kow')).toEqual([]);
  expect(found('  ')).toHaveLength(2);
  expect(found('.*')).toEqual([]);
});
