import { open, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a file is to hold: a text, bytes, or pieces of them one after the other. */
export type Content = string | Buffer | Iterable<string | Buffer> | AsyncIterable<string | Buffer>;

/**
 * Replaces a file so that after a crash at any moment either the old or the new text is there, whole. Resolves when
 * the new one is on the disk. Mode 0600: it may hold private keys.
 */
export async function writeDurably(file: string, content: Content): Promise<void> {
  await writeAside(`${file}.new`, content);
  await moveIntoPlace(`${file}.new`, file);
}

/** Writes a file that nobody reads yet; resolves when it is on the disk. */
export async function writeAside(file: string, content: Content): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await writeFile(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a written file in the place of another one; resolves when that is on the disk. */
export async function moveIntoPlace(from: string, file: string): Promise<void> {
  await rename(from, file);
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
