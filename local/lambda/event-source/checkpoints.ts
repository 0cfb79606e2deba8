import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Checkpoints {
  /** The sequence number of the last record done with, or null when there is none. */
  read(mappingId: string): string | null;
  write(mappingId: string, sequenceNumber: string): Promise<void>;
  forget(mappingId: string): void;
}

/** Remembers how far each mapping has come, one small file each; a null folder keeps it in memory. */
export function createCheckpoints(folder: string | null): Checkpoints {
  const memory = new Map<string, string>();
  if (folder) mkdirSync(folder, { recursive: true });
  const file = (mappingId: string) => join(folder!, `${mappingId}.txt`);
  return {
    read(mappingId) {
      if (!folder) return memory.get(mappingId) ?? null;
      try {
        const text = readFileSync(file(mappingId), 'utf8').trim();
        return /^\d+$/.test(text) ? text : null;
      } catch {
        return null;
      }
    },
    async write(mappingId, sequenceNumber) {
      if (!folder) return void memory.set(mappingId, sequenceNumber);
      // Renamed into place, so that a kill leaves the old number or the new one, never half of one.
      await writeFile(`${file(mappingId)}.new`, sequenceNumber);
      await rename(`${file(mappingId)}.new`, file(mappingId));
    },
    forget(mappingId) {
      memory.delete(mappingId);
      if (folder) rmSync(file(mappingId), { force: true });
    },
  };
}
