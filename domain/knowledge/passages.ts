import type { Block } from './block.ts';
import { LONGEST_PASSAGE, SHORTEST_PASSAGE } from './limits.ts';

/** A part of a document that can be understood alone. */
export interface DocumentPassage {
  /** The headings above it, outermost first, ` > ` between them; may be empty. */
  heading: string;
  text: string;
}

const LONGEST_HEADING = 200;

/**
 * Cuts a document into passages. A heading begins a new one; long sections become parts of about equal length, never cut
 * within a sentence, an item of a list or a row of a table, unless that alone is longer than a passage may be.
 */
export function passagesOf(blocks: readonly Block[]): DocumentPassage[] {
  const passages: DocumentPassage[] = [];
  const path: { level: number; heading: string }[] = [];
  let lines: string[] = [];
  const endSection = (): void => {
    const heading = path
      .map((above) => above.heading)
      .join(' > ')
      .slice(-LONGEST_HEADING);
    passages.push(...parts(lines).map((text) => ({ heading, text })));
    lines = [];
  };
  for (const block of blocks) {
    if ('heading' in block) {
      endSection();
      while (path.length > 0 && path.at(-1)!.level >= block.level) path.pop();
      path.push({ level: block.level, heading: block.heading });
    } else lines.push(...block.lines.flatMap(shortened));
  }
  endSection();
  return passages;
}

function parts(lines: readonly string[]): string[] {
  const found: string[] = [];
  let left = lines.reduce((sum, line) => sum + line.length + 1, 0);
  let open = '';
  for (const line of lines) {
    const target = left / Math.ceil(left / LONGEST_PASSAGE);
    const length = open.length + 1 + line.length;
    if (open && (length > LONGEST_PASSAGE || length - line.length / 2 > target)) {
      found.push(open);
      left -= open.length + 1;
      open = '';
    }
    open += open ? `\n${line}` : line;
  }
  return open ? [...found, open] : found;
}

/** A line without an end is cut between words. */
function shortened(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > LONGEST_PASSAGE) {
    const space = rest.lastIndexOf(' ', LONGEST_PASSAGE);
    const end = space > SHORTEST_PASSAGE ? space : LONGEST_PASSAGE;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return rest ? [...pieces, rest] : pieces;
}
