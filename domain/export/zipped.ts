import { strToU8, Zip, ZipDeflate } from 'fflate';

/** A file of an archive: its name and its text, in pieces. */
export interface ArchiveFile {
  name: string;
  pieces: AsyncIterable<string>;
}

/** The files as one zip archive, in pieces: never more of it in memory than a piece. */
export async function* zipped(files: Iterable<ArchiveFile>, at: Date): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const taken = () => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for (const { name, pieces } of files) {
    const file = new ZipDeflate(name);
    file.mtime = at;
    archive.add(file);
    for await (const piece of pieces) {
      file.push(strToU8(piece));
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
  }
  archive.end();
  yield* taken();
}
