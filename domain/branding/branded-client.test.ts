import { expect, it } from 'vitest';
import type { RegistryRow } from '../clients/registry-row.ts';
import { brandedClient, withLogo } from './branded-client.ts';

const row: RegistryRow = {
  client_id: 'salon-bella',
  SK: 'PROFILE',
  branding: {
    primary_color: '#112233',
    logo_key: 'assets/logo-a.png',
    greeting: { pl: 'Cześć', en: 'Hi' },
    suggestions: { pl: ['Ile?'], en: ['How much?'] },
  },
};

it('what is given is put over what was there, and the rest stays', () => {
  const { branding } = brandedClient(row, {
    primaryColor: ' #AABBCC ',
    greeting: { pl: '  Witamy ', en: null },
    suggestions: { en: ['Where?', ' ', 'Where?', 'When?'] },
  });
  expect(branding).toEqual({
    primary_color: '#aabbcc',
    logo_key: 'assets/logo-a.png',
    greeting: { pl: 'Witamy', en: 'Hi' },
    suggestions: { pl: ['Ile?'], en: ['Where?', 'When?'] },
  });
  expect(brandedClient(row, {}).branding).toEqual(row.branding);
});

it('an empty greeting is taken away, so the platform’s own stands there again', () => {
  expect(brandedClient(row, { greeting: { pl: ' ' } }).branding?.greeting).toEqual({ en: 'Hi' });
});

it.each([
  [{ primaryColor: 'red;background:url(x)' }, /#rrggbb/],
  [{ primaryColor: '#fff' }, /#rrggbb/],
  [{ greeting: { pl: 'a\nb' } }, /one line/],
  [{ greeting: { pl: 'a\u202eb' } }, /invisible/],
  [{ greeting: { en: 'a'.repeat(201) } }, /at most 200/],
  [{ suggestions: { pl: ['a', 'b', 'c', 'd', 'e'] } }, /4 suggestions/],
  [{ suggestions: { pl: ['a'.repeat(81)] } }, /at most 80/],
  [{ suggestions: { en: ['a\u0000b'] } }, /invisible/],
])('%j is refused', (input, sentence) => {
  expect(() => brandedClient(row, input)).toThrow(sentence);
});

it('a logo comes and goes by itself', () => {
  expect(withLogo(row, 'assets/logo-b.png').branding).toEqual({
    ...row.branding,
    logo_key: 'assets/logo-b.png',
  });
  expect(withLogo(row, null).branding).not.toHaveProperty('logo_key');
  expect(withLogo({ client_id: 'a', SK: 'PROFILE' }, 'assets/x.png').branding).toEqual({
    logo_key: 'assets/x.png',
  });
});
