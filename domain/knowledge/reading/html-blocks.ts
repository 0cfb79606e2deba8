import { Parser } from 'htmlparser2';
import type { Block } from '../block.ts';
import { sentences } from './sentences.ts';
import { tableLines } from './table-lines.ts';

/** What stands in these is not for readers. */
const UNREAD = new Set(
  'script style noscript template svg math iframe object embed nav form select button'.split(' '),
);
/** These go on within a line; every other element begins a new one. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code em font i mark q s small span strong sub sup time u wbr'.split(' '),
);

/** The readable text of a web page, in one pass without building it. Scripts, styles and menus are dropped. */
export function htmlBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  let unread = 0;
  let words = '';
  let table: { rows: string[][]; header: string[] | null; headerRow: boolean } | null = null;

  const taken = (): string => {
    const text = words.replace(/\s+/g, ' ').trim();
    words = '';
    return text;
  };
  const endParagraph = (): void => {
    const text = taken();
    if (text) blocks.push({ lines: sentences(text) });
  };
  const endCell = (): void => void table?.rows.at(-1)?.push(taken());
  const endRow = (): void => {
    if (!table?.headerRow || table.header) return;
    table.header = table.rows.pop() ?? null;
    table.headerRow = false;
  };

  const parser = new Parser({
    onopentagname(name) {
      if (UNREAD.has(name)) unread += 1;
      if (table) {
        if (name === 'tr') {
          table.rows.push([]);
          table.headerRow = true;
        }
        if (name === 'td') table.headerRow = false;
        if (!INLINE.has(name)) words += ' ';
      } else if (!INLINE.has(name)) endParagraph();
      if (name === 'table') table ??= { rows: [], header: null, headerRow: false };
    },
    ontext(text) {
      if (unread === 0) words += text;
    },
    onclosetag(name) {
      if (UNREAD.has(name)) unread -= 1;
      if (table) {
        if (name === 'td' || name === 'th') endCell();
        if (name === 'tr') endRow();
        if (name !== 'table') return;
        const lines = tableLines(table.rows, table.header);
        if (lines.length > 0) blocks.push({ lines });
        table = null;
        taken();
      } else if (/^h[1-6]$/.test(name)) {
        const heading = taken();
        if (heading) blocks.push({ heading, level: Number(name[1]) });
      } else if (name === 'title') {
        taken();
      } else if (!INLINE.has(name)) endParagraph();
    },
  });
  parser.end(source);
  return merged(blocks);
}

/** Neighbouring one-line pieces, as of a list, belong together. */
function merged(blocks: Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    const last = kept.at(-1);
    if (last && 'lines' in last && 'lines' in block && block.lines.length === 1)
      last.lines.push(...block.lines);
    else kept.push(block);
  }
  return kept;
}
