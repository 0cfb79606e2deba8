import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { matchesPattern } from '../identity/pattern.ts';
import { md5 } from './checksums.ts';
import type { DeployedFolder } from './deployed-folder.ts';
import type { ObjectEntry } from './stored-object.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The files of a deployed folder as objects, which stay where they lie. */
export async function deployedObjects(deployed: DeployedFolder): Promise<ObjectEntry[]> {
  const { folder, exclude, include, cacheControl } = deployed;
  const prefix = deployed.prefix.replace(/^\/+|\/+$/g, '');
  const isOneOf = (patterns: string[], name: string) =>
    patterns.some((pattern) => matchesPattern(pattern, name));
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').slice(1))
    .filter((name) => !isOneOf(exclude, name) || isOneOf(include, name));
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const [stats, body] = await Promise.all([stat(file), readFile(file)]);
      return {
        key: prefix ? `${prefix}/${name}` : name,
        size: body.length,
        etag: md5(body).toString('hex'),
        lastModified: Math.floor(stats.mtimeMs),
        headers: {
          'content-type': TYPES[extname(name)] ?? 'binary/octet-stream',
          ...(cacheControl ? { 'cache-control': cacheControl } : {}),
        },
        checksum: null,
        file,
        offset: 0,
      };
    }),
  );
}
