import type { Block } from '../block.ts';
import { LARGEST_DOCUMENT, LONGEST_TEXT } from '../limits.ts';
import { RefusedDocument, type Refusal } from '../refusal.ts';
import { decodeText } from './decode-text.ts';
import { documentType, type DocumentType } from './document-type.ts';
import { docxBlocks } from './docx-blocks.ts';
import { htmlBlocks } from './html-blocks.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { plainBlocks } from './plain-blocks.ts';

const READERS: Record<DocumentType, (bytes: Uint8Array) => Block[] | Promise<Block[]>> = {
  markdown: (bytes) => markdownBlocks(decodeText(bytes)),
  text: (bytes) => plainBlocks(decodeText(bytes)),
  html: (bytes) => htmlBlocks(decodeText(bytes)),
  pdf: pdfBlocks,
  docx: docxBlocks,
};

/** What a document says, in reading order, or why it is refused. Never throws for what is in the document. */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
): Promise<{ ok: true; blocks: Block[] } | { ok: false; reason: Refusal }> {
  try {
    if (bytes.length > LARGEST_DOCUMENT) throw new RefusedDocument('too_large');
    const blocks = await READERS[documentType(name, bytes)](bytes);
    const length = blocks.reduce((sum, block) => sum + lengthOf(block), 0);
    if (length > LONGEST_TEXT) throw new RefusedDocument('too_large');
    if (!blocks.some((block) => 'lines' in block)) throw new RefusedDocument('empty');
    return { ok: true, blocks };
  } catch (error) {
    return { ok: false, reason: error instanceof RefusedDocument ? error.reason : 'unreadable' };
  }
}

function lengthOf(block: Block): number {
  return 'lines' in block ? block.lines.reduce((sum, line) => sum + line.length, 0) : block.heading.length;
}
