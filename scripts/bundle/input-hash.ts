import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const skippedFolders = new Set(['node_modules', 'build', 'cdk.out', '.local', '.git']);

/** A hash of the names and contents of all files under the given paths (files or folders; absent ones count as such). */
export function inputHash(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) add(path);
  return hash.digest('hex');

  function add(path: string): void {
    const state = statSync(join(root, path), { throwIfNoEntry: false });
    if (state?.isDirectory()) {
      for (const name of readdirSync(join(root, path)).sort()) {
        if (!skippedFolders.has(name) && !/\.(test|fixture)\.tsx?$/.test(name)) add(join(path, name));
      }
      return;
    }
    hash.update(`${path}\0${state ? state.size : 'absent'}\0`);
    if (state) hash.update(readFileSync(join(root, path)));
  }
}
