import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Secrets {
  /** The secret of this name, generated the first time. */
  of(name: string, length?: number): string;
}

/** Generated secrets, the same on every start; a null file keeps them in memory. */
export function createSecrets(file: string | null): Secrets {
  const secrets: Record<string, string> =
    file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return {
    of(name, length = 32) {
      if (secrets[name] === undefined) {
        secrets[name] = randomBytes(length).toString('base64url').slice(0, length);
        if (file) {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600 });
        }
      }
      return secrets[name];
    },
  };
}
