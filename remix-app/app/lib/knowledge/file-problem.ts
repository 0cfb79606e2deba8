import type { MessageKey } from '~/dictionaries/pl/index.ts';

/** What can be read, by the ending of a file's name; for the file dialog too. */
export const ENDINGS = ['.pdf', '.docx', '.md', '.markdown', '.txt', '.html', '.htm'];
/** One document, bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;
const LONGEST_NAME = 120;

/**
 * Why a file cannot be a document, before anything is sent; null where it can. `free` is the room in the plan, bytes.
 * The server decides by the same rules; this says it at once and in the reader's language.
 */
export function fileProblem({ name, size }: { name: string; size: number }, free: number): MessageKey | null {
  const type = name.trim().toLowerCase();
  if (/[/\\]/.test(name) || /^\s*\./.test(name)) return 'knowledge.badName';
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(name)) return 'knowledge.hiddenName';
  if ([...name].length > LONGEST_NAME) return 'knowledge.longName';
  if (!ENDINGS.some((ending) => type.endsWith(ending) && type !== ending)) return 'knowledge.badType';
  if (size === 0) return 'knowledge.emptyFile';
  if (size > LARGEST_FILE) return 'knowledge.largeFile';
  if (size > free) return 'knowledge.noRoom';
  return null;
}
