import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Block } from '../block.ts';
import { LARGEST_UNPACKED } from '../limits.ts';
import { RefusedDocument } from '../refusal.ts';
import { sentences } from './sentences.ts';
import { tableLines } from './table-lines.ts';

/** A Word document's paragraphs, headings and tables. Nothing else of the archive is unpacked: no macros, no pictures. */
export function docxBlocks(bytes: Uint8Array): Block[] {
  const document = unpacked(bytes, 'word/document.xml');
  if (!document) throw new RefusedDocument('unsupported_type');
  return blocksOf(new TextDecoder().decode(document));
}

/** fflate never writes more than the size that an entry tells, so that it is enough to ask for that. */
function unpacked(bytes: Uint8Array, wanted: string): Uint8Array | undefined {
  const entries = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (name !== wanted) return false;
      if (originalSize > LARGEST_UNPACKED) throw new RefusedDocument('too_large');
      return true;
    },
  });
  return entries[wanted];
}

function blocksOf(xml: string): Block[] {
  const blocks: Block[] = [];
  let words = '';
  let style = '';
  let inText = false;
  let rows: string[][] | null = null;
  let tables = 0;

  const taken = (): string => {
    const text = words.replace(/\s+/g, ' ').trim();
    words = '';
    return text;
  };
  const endParagraph = (): void => {
    const text = taken();
    if (!text) return;
    const level = headingLevel(style);
    if (level) blocks.push({ heading: text, level });
    else blocks.push({ lines: sentences(text) });
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:t') inText = true;
        else if (name === 'w:tab' || name === 'w:br') words += ' ';
        else if (name === 'w:p' && !rows) style = '';
        else if (name === 'w:pStyle') style = attributes['w:val'] ?? '';
        else if (name === 'w:tbl' && (tables += 1) === 1) rows = [];
        else if (name === 'w:tr' && tables === 1) rows?.push([]);
      },
      ontext(text) {
        if (inText) words += text;
      },
      onclosetag(name) {
        if (name === 'w:t') inText = false;
        else if (name === 'w:p' && rows) words += ' ';
        else if (name === 'w:p') endParagraph();
        else if (name === 'w:tc' && tables === 1) rows?.at(-1)?.push(taken());
        else if (name === 'w:tbl' && (tables -= 1) === 0 && rows) {
          const [header, ...others] = rows;
          const lines = others.length > 0 ? tableLines(others, header!) : tableLines(rows, null);
          if (lines.length > 0) blocks.push({ lines });
          rows = null;
        }
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return blocks;
}

/** Word's own names of styles, in English and Polish. */
function headingLevel(style: string): number | null {
  if (/^(title|tytu)/i.test(style)) return 1;
  const level = /^(?:heading|nag[lł]?[oó]?wek)\s?([1-6])$/i.exec(style)?.[1];
  return level ? Number(level) : null;
}
