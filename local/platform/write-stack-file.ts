import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Stack } from '../stack.ts';

/**
 * Says where everything is, to this user only; renamed into place, so that a reader never sees half of it.
 * Returns what removes it again.
 */
export function writeStackFile(folder: string, stack: Stack): () => void {
  const file = join(folder, 'stack.json');
  writeFileSync(`${file}.new`, `${JSON.stringify(stack, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
  return () => rmSync(file, { force: true });
}
