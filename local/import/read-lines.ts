/** A longer line is refused; it is never held in memory. Bytes. */
const LONGEST_LINE = 1_000_000;

/** A line of a file, counted from 1: its text, or why it cannot be read. `bytes` counts the file up to its end. */
export type Line = { number: number; bytes: number } & ({ text: string } | { reason: string });

/** The lines of a stream, empty ones left out, with at most one line in memory whatever the stream brings. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 1;
  let bytes = 0;

  const take = (part: Buffer) => {
    length += part.length;
    if (length > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  const finish = (): Line | null => {
    const line = toLine(parts, length, number, bytes);
    parts = [];
    length = 0;
    number += 1;
    return line;
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, from)) {
      take(chunk.subarray(from, end));
      bytes += end + 1 - from;
      from = end + 1;
      const line = finish();
      if (line) yield line;
    }
    take(chunk.subarray(from));
    bytes += chunk.length - from;
  }
  const last = finish();
  if (last) yield last;
}

function toLine(parts: Buffer[], length: number, number: number, bytes: number): Line | null {
  if (length > LONGEST_LINE) return { number, bytes, reason: 'The line is longer than 1 MB.' };
  try {
    // The decoder drops a byte order mark, and refuses what is not UTF-8.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)).trim();
    return text === '' ? null : { number, bytes, text };
  } catch {
    return { number, bytes, reason: 'The line is not UTF-8 text.' };
  }
}
