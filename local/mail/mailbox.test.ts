import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMailbox } from './mailbox.ts';

let folder: string;
let ids: number;
const open = () =>
  createMailbox({ file: join(folder, 'mails.jsonl'), now: () => 1_000, newId: () => `id-${++ids}` });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mailbox-'));
  ids = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps mails, newest first, also when it is opened again', () => {
  open().keep({ to: ['a@x.example', 'b@x.example'], subject: 'One', text: 'first' });
  open().keep({ to: ['c@x.example'], subject: 'Two', text: 'second', html: '<p>second</p>' });
  const mailbox = open();
  expect(mailbox.list().map(({ subject }) => subject)).toEqual(['Two', 'One']);
  expect(mailbox.find('id-1')).toMatchObject({
    to: 'a@x.example, b@x.example',
    text: 'first',
    html: null,
    sentAt: '1970-01-01T00:00:01.000Z',
  });
  expect(mailbox.find('id-9')).toBeNull();
});

it('reads what an older version kept', () => {
  const old = { sentAt: '2026-11-01T00:00:00.000Z', to: 'a@x.example', subject: 'Old', text: 'words' };
  writeFileSync(join(folder, 'mails.jsonl'), `${JSON.stringify(old)}\n`);
  expect(open().find('mail-0')).toMatchObject({ ...old, attachments: [], html: null });
});
