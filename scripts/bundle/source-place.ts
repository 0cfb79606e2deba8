import { SourceMap } from 'node:module';
import { posix } from 'node:path';
import type { ResolverCode } from './resolver-code.ts';

/**
 * Where the author wrote what stands at a place of bundled code (line and column from 1), as `path:line:column` from
 * the root; the place in the bundle itself where no source is known.
 */
export function sourcePlace({ name, map }: ResolverCode, line: number, column: number): string {
  const entry = new SourceMap(JSON.parse(map) as ConstructorParameters<typeof SourceMap>[0]).findEntry(
    line - 1,
    column - 1,
  );
  if (!('originalSource' in entry)) return `build/resolvers/${name}.js:${line}:${column}`;
  const path = posix.join('build/resolvers', entry.originalSource);
  return `${path}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
}
