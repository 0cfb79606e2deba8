import { expect, it } from 'vitest';
import { pageKind } from './page-kind.ts';

it.each([
  ['/clients/salon-bella', 'dashboard'],
  ['/owner', 'dashboard'],
  ['/owner/clients', 'list'],
  ['/owner/clients/new', 'other'],
  ['/clients/salon-bella/conversations', 'list'],
  ['/clients/salon-bella/conversations/sess_1', 'transcript'],
  ['/clients/salon-bella/live', 'list'],
  ['/clients/salon-bella/appointments', 'list'],
  ['/clients/salon-bella/knowledge', 'list'],
  ['/account', 'other'],
])('%s is a %s', (pathname, kind) => {
  expect(pageKind(pathname)).toBe(kind);
});
