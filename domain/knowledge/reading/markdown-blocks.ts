import type { Block } from '../block.ts';
import { sentences } from './sentences.ts';
import { tableLines } from './table-lines.ts';

const HEADING = /^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+/;
const ROW = /^\s*\|/;
const RULER = /^[\s|:-]*-[\s|:-]*$/;
const FENCE = /^\s*(```|~~~)/;

/** Markdown as people write it: headings, paragraphs, lists, tables. Marks and tags within the text are dropped. */
export function markdownBlocks(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.replace(/^---\n[\s\S]{0,4000}?\n---\n/, '').split('\n');
  let at = 0;
  const takeWhile = (wanted: (line: string) => boolean): string[] => {
    const from = at;
    while (at < lines.length && wanted(lines[at]!)) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at]!;
    const heading = HEADING.exec(line);
    if (heading) {
      blocks.push({ heading: inline(heading[2]!), level: heading[1]!.length });
      at += 1;
    } else if (/^\s*(=+|-+)\s*$/.test(lines[at + 1] ?? '') && isProse(line)) {
      blocks.push({ heading: inline(line), level: lines[at + 1]!.includes('=') ? 1 : 2 });
      at += 2;
    } else if (ROW.test(line)) blocks.push(table(takeWhile((next) => ROW.test(next))));
    else if (ITEM.test(line)) blocks.push(list(takeWhile((next) => ITEM.test(next) || /^\s+\S/.test(next))));
    else if (isProse(line)) {
      const paragraph = [line, ...(at++, takeWhile(isProse))];
      blocks.push({ lines: sentences(inline(paragraph.join(' '))) });
    } else at += 1;
  }
  return blocks.filter((block) => ('heading' in block ? block.heading !== '' : block.lines.length > 0));
}

function isProse(line: string): boolean {
  return /\S/.test(line) && ![HEADING, ITEM, ROW, RULER, FENCE].some((pattern) => pattern.test(line));
}

function list(lines: string[]): Block {
  const items: string[] = [];
  for (const line of lines)
    if (ITEM.test(line)) items.push(inline(line.replace(ITEM, '')));
    else items[items.length - 1] += ` ${inline(line)}`;
  return { lines: items.filter(Boolean) };
}

function table(lines: string[]): Block {
  const cellsOf = (line: string) =>
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split('|')
      .map(inline);
  const hasHeader = lines.length > 1 && RULER.test(lines[1]!);
  const rows = lines.slice(hasHeader ? 2 : 0).map(cellsOf);
  return { lines: tableLines(rows, hasHeader ? cellsOf(lines[0]!) : null) };
}

/** The words of a line: a link's text with its address, an image's description. */
function inline(text: string): string {
  return text
    .replace(/<[a-z/!][^<>]{0,500}>/gi, ' ')
    .replace(/!\[([^\]]{0,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(
      /\[([^\]]{1,300})\]\((?:mailto:|tel:)?([^)\s]{0,500})[^)]{0,200}\)/g,
      (_, words: string, to: string) => (words === to || to.startsWith('#') ? words : `${words} (${to})`),
    )
    .replace(/(\*\*|__|`)/g, '')
    .replace(/(^|\s)[*_](?=\S)|(\S)[*_](?=\s|[.,;:!?]|$)/g, '$1$2')
    .replace(/^\s*>\s?/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
