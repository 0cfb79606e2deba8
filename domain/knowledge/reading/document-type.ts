import { extname } from 'node:path';
import { RefusedDocument } from '../refusal.ts';

export type DocumentType = 'markdown' | 'text' | 'html' | 'pdf' | 'docx';

const BY_ENDING: Record<string, DocumentType> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.pdf': 'pdf',
  '.docx': 'docx',
};
const ZIP = 'PK\x03\x04';
/** Office's older container, which is also what a docx with a password lies in. */
const COMPOUND = '\xd0\xcf\x11\xe0';

/** What a document's name says that it is; undefined for what is none of the types. */
export function namedType(name: string): DocumentType | undefined {
  return BY_ENDING[extname(name).toLowerCase()];
}

/** What a document is, by its name and by how it begins; both must agree. Refuses what is none of the types. */
export function documentType(name: string, bytes: Uint8Array): DocumentType {
  const named = namedType(name);
  if (!named) throw new RefusedDocument('unsupported_type');
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (named === 'docx' && start.startsWith(COMPOUND)) throw new RefusedDocument('unreadable');
  const fits = {
    pdf: start.includes('%PDF-'),
    docx: start.startsWith(ZIP),
    html: isText(start),
    markdown: isText(start),
    text: isText(start),
  }[named];
  if (!fits) throw new RefusedDocument(bytes.length === 0 ? 'empty' : 'unsupported_type');
  const isPage =
    (named === 'text' || named === 'markdown') && /^\W{0,4}\s*<(!doctype html|html)\b/i.test(start);
  return isPage ? 'html' : named;
}

/** How files that are no text begin. */
const BINARY = ['%PDF-', ZIP, COMPOUND, '\x89PNG', '\xff\xd8\xff', 'GIF8', 'MZ', '\x7fELF', '{\\rtf'];

/** Text has no control characters; UTF-16, which has, tells itself by its mark. */
function isText(start: string): boolean {
  if (start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')) return true;
  const isControl = (letter: string) => letter < '\t' || (letter > '\r' && letter < '\x1b');
  return start.length > 0 && !BINARY.some((each) => start.startsWith(each)) && ![...start].some(isControl);
}
