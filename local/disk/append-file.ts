import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface AppendFile<Entry> {
  /** What was in the file when it was opened. */
  entries: Entry[];
  append(entry: Entry): void;
  /** Puts other entries in the place of all. */
  replace(entries: Entry[]): void;
}

/**
 * A file of JSON lines that only grows, mode 0600. What was appended before a process was killed is there when it is
 * opened again; half a last line is not. A null file keeps nothing.
 */
export function openAppendFile<Entry>(file: string | null): AppendFile<Entry> {
  if (file === null) return { entries: [], append: () => {}, replace: () => {} };
  mkdirSync(dirname(file), { recursive: true });
  const replace = (entries: Entry[]): void => {
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`);
    writeFileSync(`${file}.new`, lines.join(''), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const entries = text.split('\n').flatMap((line) => parsed<Entry>(line));
  // What is appended next must not become the rest of a broken line.
  if (text !== '' && !text.endsWith('\n')) replace(entries);
  return {
    entries,
    append: (entry) => appendFileSync(file, `${JSON.stringify(entry)}\n`, { mode: 0o600 }),
    replace,
  };
}

function parsed<Entry>(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}
