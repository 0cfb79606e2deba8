import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';
import { matchesPattern } from '../identity/pattern.ts';
import type { DeployedFolder } from './definitions.ts';

export interface DeployedFile {
  contentType: string;
  cacheControl: string | null;
  etag: string;
  body: Buffer;
  /** Null for what is compressed already or not worth it. */
  compressed: { br: Buffer; gzip: Buffer } | null;
}

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
const COMPRESSIBLE = /^(text\/|application\/(json|manifest)|image\/(svg|x-icon))/;

/** Finds the files deployed to a bucket; each is read and compressed once. */
export function createDeployedFiles() {
  const cache = new Map<string, { mtimeMs: number; file: DeployedFile }>();
  return (folders: Iterable<DeployedFolder>, key: string): DeployedFile | null => {
    for (const deployed of folders) {
      const path = pathOf(deployed, key);
      const stats = path && existsSync(path) ? statSync(path) : null;
      if (!path || !stats?.isFile()) continue;
      const known = cache.get(path);
      if (known?.mtimeMs === stats.mtimeMs) return { ...known.file, cacheControl: deployed.cacheControl };
      const file = read(
        path,
        deployed.cacheControl,
        `"${stats.size.toString(36)}-${Math.round(stats.mtimeMs).toString(36)}"`,
      );
      cache.set(path, { mtimeMs: stats.mtimeMs, file });
      return file;
    }
    return null;
  };
}

function pathOf({ folder, prefix, include, exclude }: DeployedFolder, key: string): string | null {
  const base = prefix.replace(/^\/|\/$/g, '');
  if (base && !key.startsWith(`${base}/`)) return null;
  const inside = base ? key.slice(base.length + 1) : key;
  // A bucket knows no folders: a key that climbs names nothing.
  if (inside.split(/[/\\]/).includes('..')) return null;
  const isOneOf = (patterns: string[]) => patterns.some((pattern) => matchesPattern(pattern, inside));
  if (isOneOf(exclude) && !isOneOf(include)) return null;
  const path = resolve(join(folder, inside));
  return path.startsWith(resolve(folder) + sep) ? path : null;
}

function read(path: string, cacheControl: string | null, etag: string): DeployedFile {
  const body = readFileSync(path);
  const contentType = TYPES[extname(path)] ?? 'application/octet-stream';
  const worthIt = COMPRESSIBLE.test(contentType) && body.length > 1_000;
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  const compressed = worthIt ? { br: brotliCompressSync(body, brotli), gzip: gzipSync(body) } : null;
  return { contentType, cacheControl, etag, body, compressed };
}
