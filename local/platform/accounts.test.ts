import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseAccounts } from './accounts.ts';
import { newPassword } from './password.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'accounts-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps passwords over restarts, readable by this user only, and adds new clients', () => {
  const file = join(folder, 'accounts.json');
  const first = chooseAccounts(file, ['stride-services']);
  expect(first.map(({ email, group, clientId }) => [email, group, clientId])).toEqual([
    ['owner@stride.example', 'owners', undefined],
    ['klient@stride-services.example', 'clients', 'stride-services'],
  ]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const second = chooseAccounts(file, ['stride-services', 'salon']);
  expect(second.slice(0, 2)).toEqual(first);
  expect(second[2]!.email).toBe('klient@salon.example');
});

it('makes passwords that the pool accepts and that differ', () => {
  const passwords = Array.from({ length: 50 }, newPassword);
  for (const password of passwords) expect(password).toMatch(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*-).{16,}$/);
  expect(new Set(passwords).size).toBe(50);
});
