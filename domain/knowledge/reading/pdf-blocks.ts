import { getDocumentProxy } from 'unpdf';
import type { Block } from '../block.ts';
import { LONGEST_TEXT, MOST_PAGES } from '../limits.ts';
import { RefusedDocument } from '../refusal.ts';
import { plainBlocks } from './plain-blocks.ts';

/** A PDF's text page by page. Lines further apart than lines are part paragraphs. Scripts and forms are not looked at. */
export async function pdfBlocks(bytes: Uint8Array): Promise<Block[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    if (pdf.numPages > MOST_PAGES) throw new RefusedDocument('too_large');
    const blocks: Block[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const text = pageText(items.filter((item) => 'str' in item));
      length += text.length;
      if (length > LONGEST_TEXT) throw new RefusedDocument('too_large');
      blocks.push(...plainBlocks(text));
    }
    return blocks;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface Piece {
  str: string;
  hasEOL: boolean;
  height: number;
  transform: number[];
}

function pageText(pieces: Piece[]): string {
  let text = '';
  let line: number | null = null;
  for (const { str, hasEOL, height, transform } of pieces) {
    const y = transform[5]!;
    if (str.trim() && line !== null && text.endsWith('\n') && line - y > 1.8 * height) text += '\n';
    if (str.trim()) line = y;
    text += str + (hasEOL ? '\n' : '');
  }
  return text;
}
