import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openAppendFile } from './append-file.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'append-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('has what was appended when it is opened again, for this user only', () => {
  const file = join(folder, 'sub', 'file.jsonl');
  openAppendFile(file).append({ n: 1 });
  openAppendFile(file).append({ n: 2 });
  expect(openAppendFile(file).entries).toEqual([{ n: 1 }, { n: 2 }]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('loses only the line that was half written, and nothing after it', () => {
  const file = join(folder, 'file.jsonl');
  openAppendFile(file).append({ n: 1 });
  appendFileSync(file, '{"n":2,"te');
  openAppendFile(file).append({ n: 3 });
  expect(openAppendFile(file).entries).toEqual([{ n: 1 }, { n: 3 }]);
});

it('replaces all', () => {
  const file = join(folder, 'file.jsonl');
  const opened = openAppendFile<number>(file);
  [1, 2, 3].forEach(opened.append);
  opened.replace([3]);
  opened.append(4);
  expect(readFileSync(file, 'utf8')).toBe('3\n4\n');
});

it('keeps nothing without a file', () => {
  const opened = openAppendFile<number>(null);
  opened.append(1);
  expect(opened.entries).toEqual([]);
});
