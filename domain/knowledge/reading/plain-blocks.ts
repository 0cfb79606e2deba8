import type { Block } from '../block.ts';
import { sentences } from './sentences.ts';

/** A text without marks: paragraphs are parted by empty lines. Short lines under each other stay lines. */
export function plainBlocks(text: string): Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => ({ lines: paragraphLines(paragraph) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Lines that end within a sentence are joined; those of a list are not. */
function paragraphLines(paragraph: string): string[] {
  const lines = paragraph
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const isList = lines.every((line) => line.length < 70);
  return isList ? lines : sentences(lines.join(' '));
}
