import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from '../disk/write-durably.ts';
import type { Bucket } from './bucket.ts';
import { noSuchUpload } from './errors.ts';
import { moveObjectFile, readObjectFile, writeObjectFile } from './object-file.ts';
import type { ObjectEntry, StoredObject } from './stored-object.ts';

/** A multipart upload under way: what the object will be, but for its bytes. */
export interface Upload {
  key: string;
  headers: Record<string, string>;
  /** What the uploader wants verified; null when it did not say. */
  checksumAlgorithm: string | null;
}

/** The multipart uploads of a bucket: a folder each, a file each part, so that they outlive this process. */
export function uploadsOf(bucket: Bucket) {
  const folderOf = (id: string) => join(bucket.uploadsFolder, id);
  const partFile = (id: string, number: number) => join(folderOf(id), `${number}.part`);

  return {
    async begin(id: string, upload: Upload): Promise<void> {
      await mkdir(folderOf(id), { recursive: true });
      await writeDurably(join(folderOf(id), 'upload.json'), JSON.stringify(upload));
    },
    /** Throws NoSuchUpload, also where the upload is for another key. */
    async find(id: string, key: string): Promise<Upload> {
      const file = join(folderOf(id), 'upload.json');
      if (!/^[0-9a-f]{32}$/.test(id) || !existsSync(file)) throw noSuchUpload();
      const upload = JSON.parse(await readFile(file, 'utf8')) as Upload;
      if (upload.key !== key) throw noSuchUpload();
      return upload;
    },
    async putPart(id: string, number: number, part: StoredObject, body: Buffer, aside: string) {
      const written = await writeObjectFile(join(folderOf(id), `${aside}.writing`), part, body);
      await moveObjectFile(written, partFile(id, number));
    },
    async part(id: string, number: number): Promise<ObjectEntry | null> {
      return readObjectFile(partFile(id, number));
    },
    async partNumbers(id: string): Promise<number[]> {
      const names = (await readdir(folderOf(id))).filter((name) => name.endsWith('.part'));
      return names.map((name) => parseInt(name, 10)).sort((one, other) => one - other);
    },
    async end(id: string): Promise<void> {
      await rm(folderOf(id), { recursive: true, force: true });
    },
  };
}

/** The bytes of parts, one after the other. */
export async function* joined(parts: ObjectEntry[]): AsyncGenerator<Buffer> {
  for (const { file, offset } of parts) yield* createReadStream(file, { start: offset });
}
