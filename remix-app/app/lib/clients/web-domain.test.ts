import { expect, it } from 'vitest';
import { readDomain } from './web-domain.ts';

it.each([
  ['autoserwis.pl', 'autoserwis.pl'],
  [' https://www.Autoserwis.pl/kontakt?x=1 ', 'autoserwis.pl'],
  ['łódź.example', 'xn--d-uga0v4h.example'],
  ['www.pl', 'www.pl'],
  ['localhost', null],
  ['http://169.254.169.254', null],
  ['2852039166', null],
  ['[::1]', null],
  ['autoserwis.pl:8080', null],
  ['jan@autoserwis.pl', null],
  ['auto serwis.pl', null],
  ['javascript:alert(1)', null],
  ['', null],
])('%s is %s', (typed, domain) => expect(readDomain(typed)).toBe(domain));
