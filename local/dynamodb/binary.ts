import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** Where the dynoxide program is: the optional package of this platform, else the PATH. */
export function dynoxideBinary(): string {
  const packaged = fromPackage();
  if (packaged) return packaged;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
    if (folder && existsSync(candidate)) return candidate;
  }
  throw new Error(
    `No DynamoDB for ${process.platform}-${process.arch}: put a "dynoxide" program on the PATH, ` +
      'or set DYNAMODB_ENDPOINT to a DynamoDB that is already running (for example http://127.0.0.1:8000).',
  );
}

function fromPackage(): string | null {
  try {
    const folder = dirname(
      createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/package.json`),
    );
    const program = join(folder, 'dynoxide');
    return existsSync(program) ? program : null;
  } catch {
    return null;
  }
}
