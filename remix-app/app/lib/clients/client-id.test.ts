import { expect, it } from 'vitest';
import { isClientId, proposeClientId } from './client-id.ts';

it.each([
  ['Autoserwis Kowalski', 'autoserwis-kowalski'],
  ['Gabinet „Ząbek” Łódź sp. z o.o.', 'gabinet-zabek-lodz'],
  ['Nowak i Syn S.A.', 'nowak-i-syn'],
  ['24h Pomoc Drogowa', 'h-pomoc-drogowa'],
  ['Przedsiębiorstwo Wielobranżowe Kowalski i Wspólnicy', 'przedsiebiorstwo-wielobranzowe'],
  ['a'.repeat(60), 'a'.repeat(32)],
  ['  ', ''],
  ['日本', ''],
])('%s suggests %s', (name, id) => expect(proposeClientId(name)).toBe(id));

it.each([
  ['salon-bella', true],
  ['abcd', true],
  ['abc', false],
  ['Client_A', false],
  ['../x', false],
  ['salon-', false],
  ['4salon', false],
  ['a'.repeat(33), false],
  ['a'.repeat(2048), false],
])('%s: %s', (id, isOne) => expect(isClientId(id)).toBe(isOne));
