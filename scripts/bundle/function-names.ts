import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The functions of the tree: every folder of functions/ with a handler. */
export function functionNames(root: string): string[] {
  const folder = join(root, 'functions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'handler.ts')))
    .sort();
}
