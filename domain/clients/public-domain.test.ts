import { expect, test } from 'vitest';
import { publicDomain } from './public-domain.ts';

test.each([
  ['autoserwis.pl', 'autoserwis.pl'],
  [' AutoSerwis.PL ', 'autoserwis.pl'],
  ['https://www.autoserwis.pl/kontakt?x=1#y', 'autoserwis.pl'],
  ['http://sklep.autoserwis.com.pl', 'sklep.autoserwis.com.pl'],
  ['autoserwis.pl.', 'autoserwis.pl'],
  ['autoserwis.pl:443', 'autoserwis.pl'],
  ['пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['xn--e1afmkfd.xn--p1ai', 'xn--e1afmkfd.xn--p1ai'],
  ['żółw.pl', 'xn--w-uga1v8h.pl'],
  ['www.pl', 'www.pl'],
  ['salon-bella.example', 'salon-bella.example'],
])('%s is kept as %s', (typed, domain) => {
  expect(publicDomain(typed)).toEqual({ domain, reason: null });
});

test.each([
  'http://169.254.169.254',
  'http://169.254.169.254/latest/meta-data',
  '127.0.0.1',
  '0x7f.1',
  '2852039166',
  '[::1]',
  'http://[fd00::1]/',
  'localhost',
  'localhost.',
  'panel.localhost',
  'printer.local',
  'metadata.google.internal',
  'router.lan',
  'nas.home.arpa',
  'shop.test',
  'kubernetes.default.svc',
  'wallet.alt',
  '[::ffff:169.254.169.254]',
  '１２７.0.0.1',
  '0177.0.0.1',
])('%s is no public website', (typed) => {
  expect(publicDomain(typed)).toEqual({ domain: null, reason: 'RESERVED' });
});

test.each([
  '',
  ' ',
  'autoserwis',
  'auto serwis.pl',
  'autoserwis.pl\nevil.example',
  'auto\u200bserwis.pl',
  'autoserwis.pl:8080',
  'autoserwis.pl..',
  '.pl',
  'xn--a.pl',
  '[::1]:80',
  'anna@autoserwis.pl',
  'ftp://autoserwis.pl',
  'javascript:alert(1)',
  '-auto.pl',
  'auto_serwis.pl',
  '*.autoserwis.pl',
  `${'a'.repeat(64)}.pl`,
  `${'a.'.repeat(130)}pl`,
  'x'.repeat(2048),
])('%j is no domain', (typed) => {
  expect(publicDomain(typed)).toEqual({ domain: null, reason: 'MALFORMED' });
});
