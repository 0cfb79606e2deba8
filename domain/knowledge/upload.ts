import type { StoredDocument } from './current-documents.ts';
import { DOCUMENTS } from './keys.ts';
import { LARGEST_DOCUMENT, MOST_DOCUMENTS } from './limits.ts';
import { namedType, type DocumentType } from './reading/document-type.ts';

/** An upload that is permitted, or the sentence that says why it is not. */
export type Upload =
  { key: string; contentType: string } | { refused: string; type: 'BadInput' | 'OverPlan' };

const LONGEST_NAME = 120;
const MEGABYTE = 1024 * 1024;
const CONTENT_TYPES: Record<DocumentType, string> = {
  markdown: 'text/markdown',
  text: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Where a document of this name and size may be put, beside those that are there. One of the same name takes the place
 * of the one before. The type follows from the name; whether the content is what the name says is found when it is read.
 */
export function permitUpload(
  { name, bytes }: { name: string; bytes: number },
  stored: readonly StoredDocument[],
  mostBytes: number,
): Upload {
  const wrong = nameProblem(name);
  if (wrong) return { refused: wrong, type: 'BadInput' };
  const clean = name.normalize('NFC').trim();
  const type = namedType(clean);
  if (!type) {
    const refused = 'Upload a PDF, DOCX, Markdown, text or HTML file: its name must end with its type.';
    return { refused, type: 'BadInput' };
  }
  if (!Number.isInteger(bytes) || bytes < 1)
    return { refused: 'The file is empty. Upload one with text in it.', type: 'BadInput' };
  if (bytes > LARGEST_DOCUMENT)
    return {
      refused: `A document may have ${LARGEST_DOCUMENT / MEGABYTE} MB. Divide this one into parts.`,
      type: 'BadInput',
    };
  const key = DOCUMENTS + clean;
  const others = stored.filter((each) => each.key !== key);
  const free = mostBytes - others.reduce((sum, each) => sum + each.bytes, 0);
  if (bytes > free || others.length >= MOST_DOCUMENTS)
    return {
      refused: `There is no room for it: the plan has ${mostBytes / MEGABYTE} MB and ${MOST_DOCUMENTS} documents. Remove some first.`,
      type: 'OverPlan',
    };
  return { key, contentType: CONTENT_TYPES[type] };
}

/** Why a name cannot be a document's; null where it can. A name is one line that one can see, and never a path. */
function nameProblem(name: string): string | null {
  if (!name.trim()) return 'The document has no name. Give it one, such as "prices.pdf".';
  if (/[/\\]/.test(name) || /^\s*\./.test(name))
    return 'The name of a document cannot be a path or begin with a dot. Use one such as "prices.pdf".';
  if (/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u.test(name))
    return 'The name has characters that cannot be seen. Rename the file and upload it again.';
  if ([...name].length > LONGEST_NAME)
    return `The name is longer than ${LONGEST_NAME} characters. Shorten it and upload the file again.`;
  return null;
}
