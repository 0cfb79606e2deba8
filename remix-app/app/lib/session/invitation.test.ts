import { expect, it } from 'vitest';
import { readInvitation } from './invitation.ts';

it.each([
  '#email=anna+panel@firma.pl&password=Panel7-ab',
  '#email=anna%2Bpanel%40firma.pl&password=Panel7%2Dab',
  '#password=Panel7-ab&email=anna+panel@firma.pl&x',
])('%s is an invitation, however a mail program has escaped it', (fragment) => {
  expect(readInvitation(fragment)).toEqual({ email: 'anna+panel@firma.pl', password: 'Panel7-ab' });
});

it.each(['', '#', '#email=a@b.pl', '#email=a@b.pl&password=', '#email=%E0%A4%A&password=x', '#content'])(
  '%j is none',
  (fragment) => expect(readInvitation(fragment)).toBeNull(),
);
