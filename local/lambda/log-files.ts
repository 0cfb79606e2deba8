import { createWriteStream, mkdirSync, statSync, truncateSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

const LARGEST_KEPT_BYTES = 20_000_000;

/** Appends what each function prints to `<folder>/<function>.log`; a null folder drops it. */
export function createLogFiles(folder: string | null) {
  const streams = new Map<string, WriteStream>();
  if (folder) mkdirSync(folder, { recursive: true });
  const open = (name: string): WriteStream => {
    const file = join(folder!, `${name.replace(/[^\w.-]/g, '_')}.log`);
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_KEPT_BYTES) truncateSync(file);
    const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
    stream.on('error', () => {});
    return stream;
  };
  return {
    write(name: string, text: string): void {
      if (!folder) return;
      const stream = streams.get(name) ?? open(name);
      streams.set(name, stream);
      stream.write(text);
    },
    async close(): Promise<void> {
      await Promise.all([...streams.values()].map((stream) => new Promise((resolve) => stream.end(resolve))));
    },
  };
}
