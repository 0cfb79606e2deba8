import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { requireFreeDataFolder, takeDataFolder } from './data-folder.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'data-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('is free again once released', () => {
  const data = takeDataFolder(folder, false);
  expect(existsSync(join(folder, 'lock'))).toBe(true);
  data.release();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

it('is taken over from a process that was killed, with what it said of itself', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => child.once('exit', resolve));
  writeFileSync(join(folder, 'lock'), `${child.pid} 123\n`);
  writeFileSync(join(folder, 'stack.json'), '{}');
  takeDataFolder(folder, false).release();
  expect(existsSync(join(folder, 'stack.json'))).toBe(false);
});

it('is taken over when a later process has the number of the dead one', () => {
  writeFileSync(join(folder, 'lock'), `${process.ppid} not-its-start\n`);
  requireFreeDataFolder(folder);
});

it('keeps nothing on disk in memory mode', () => {
  const data = takeDataFolder(folder, true);
  expect(data.file('dynamodb.db')).toBeNull();
  data.release();
});
