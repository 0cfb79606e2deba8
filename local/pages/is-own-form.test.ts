import { expect, it } from 'vitest';
import { isOwnForm } from './is-own-form.ts';

const host = '127.0.0.1:4566';
const origin = `http://${host}`;

it.each([
  [{ host, origin, 'sec-fetch-site': 'same-origin' }, true],
  [{ host, origin }, true],
  [{ host, origin, 'sec-fetch-site': 'same-site' }, false],
  [{ host, origin, 'sec-fetch-site': 'cross-site' }, false],
  [{ host, origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-site' }, false],
  [{ host, origin: 'null' }, false],
  [{ host }, false],
])('%j: %s', (headers, expected) => expect(isOwnForm(headers)).toBe(expected));
