import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { idsInSource } from './tags.ts';

const local = fileURLToPath(new URL('../..', import.meta.url));
/** Its titles are examples, not proofs. */
const own = join('appsync', 'conformance') + sep;

/** A suite whose titles name statements. */
export interface TaggedSuite {
  /** Absolute path. */
  file: string;
  ids: string[];
}

/** Every suite under local/ that proves a statement. */
export function taggedSuites(): TaggedSuite[] {
  return readdirSync(local, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.startsWith(own))
    .map((file) => ({ file: join(local, file), ids: idsInSource(readFileSync(join(local, file), 'utf8')) }))
    .filter(({ ids }) => ids.length > 0);
}
