import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from '../domain/audit/entry.ts';
import { AUDIT_WORDS } from '../remix-app/app/lib/audit/actions.ts';

test('the panel has a sentence for everything that people do', () => {
  expect([...AUDIT_WORDS].sort()).toEqual([...AUDIT_ACTIONS].sort());
});
