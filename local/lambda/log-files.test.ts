import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLogFiles } from './log-files.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'logs-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const kinds: [string, () => string | null][] = [
  ['a folder', () => folder],
  ['memory', () => null],
];

it.each(kinds)(
  'over %s: names what has written, and shows the end of it in whole lines',
  async (_, where) => {
    const logs = createLogFiles(where());
    expect(logs.names()).toEqual([]);
    logs.write('stats', 'hello\n');
    for (let line = 0; line < 30; line++) logs.write('live-feed', `${line} ${'x'.repeat(5_000)}\n`);
    await expect.poll(() => logs.names()).toEqual(['live-feed', 'stats']);
    await expect.poll(() => logs.tail('live-feed').endsWith(`${'x'.repeat(5_000)}\n`)).toBe(true);
    await expect.poll(() => logs.tail('stats')).toBe('hello\n');
    await expect.poll(() => logs.tail('live-feed').split('\n').at(-2)!.slice(0, 3)).toBe('29 ');
    expect(logs.tail('live-feed').length).toBeLessThan(100_000);
    expect(logs.tail('live-feed')).toMatch(/^\d+ x/);
    expect(logs.tail('../stats')).toBe('');
    await logs.close();
  },
);
