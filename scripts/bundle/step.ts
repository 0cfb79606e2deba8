import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputHash } from './input-hash.ts';

/** A part of the build that is skipped while nothing it reads has changed. */
export interface Step {
  name: string;
  /** Files and folders, from the root, that decide what comes out. */
  inputs: string[];
  /** Files that must be there afterwards; a missing one runs the step again. */
  outputs: string[];
  run(): Promise<void>;
}

/** Runs the step unless its inputs are those of the last run that ended well. True if it ran. */
export async function runStep(root: string, step: Step): Promise<boolean> {
  const stamp = join(root, 'build', `.hash-${step.name}`);
  const hash = inputHash(root, step.inputs);
  const isFresh =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash &&
    step.outputs.every((path) => existsSync(join(root, path)));
  if (isFresh) return false;
  rmSync(stamp, { force: true });
  await step.run();
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
