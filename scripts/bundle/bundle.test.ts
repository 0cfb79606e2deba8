import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runStep, type Step } from './step.ts';
import { withLock } from './with-lock.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('runStep', () => {
  let runs: number;
  const step = (): Step => ({
    name: 'one',
    inputs: ['source.ts', 'absent.ts'],
    outputs: ['out.js'],
    run: async () => {
      runs += 1;
      writeFileSync(join(root, 'out.js'), '');
    },
  });
  beforeEach(() => {
    runs = 0;
    writeFileSync(join(root, 'source.ts'), 'a');
  });

  it('runs again for changed content, a new file or a missing output, and for nothing else', async () => {
    expect(await runStep(root, step())).toBe(true);
    expect(await runStep(root, step())).toBe(false);
    writeFileSync(join(root, 'source.ts'), 'a');
    expect(await runStep(root, step())).toBe(false);
    writeFileSync(join(root, 'source.ts'), 'b');
    expect(await runStep(root, step())).toBe(true);
    writeFileSync(join(root, 'absent.ts'), '');
    expect(await runStep(root, step())).toBe(true);
    rmSync(join(root, 'out.js'));
    expect(await runStep(root, step())).toBe(true);
    expect(runs).toBe(4);
  });

  it('runs again after a failure', async () => {
    const failing = {
      ...step(),
      run: async () => {
        throw new Error('no');
      },
    };
    await runStep(root, step());
    writeFileSync(join(root, 'source.ts'), 'b');
    await expect(runStep(root, failing)).rejects.toThrow('no');
    expect(await runStep(root, step())).toBe(true);
  });
});

describe('withLock', () => {
  it('lets one in at a time', async () => {
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(`${name} out`);
    };
    const file = join(root, 'lock');
    await Promise.all([withLock(file, work('a')), withLock(file, work('b'))]);
    expect(seen).toEqual(['a in', 'a out', 'b in', 'b out']);
    expect(existsSync(file)).toBe(false);
  });

  it('takes the lock of a process that is gone', async () => {
    const file = join(root, 'lock');
    writeFileSync(file, '2147483646');
    expect(await withLock(file, async () => 'done')).toBe('done');
  });
});
