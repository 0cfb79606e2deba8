import { createHash } from 'node:crypto';
import { wordsOf } from '../model/text/words-of.ts';

/** Letters of a word that count: Polish endings change, beginnings stay. */
const STEM_LETTERS = 5;

/**
 * A stand-in for an embedding: a bag of words. Each word's beginning falls by its hash on one dimension and one sign,
 * so texts that share words are near each other; texts that share only a meaning are not.
 */
export function embed(text: string, dimensions: number, normalize: boolean): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of wordsOf(text)) {
    const hash = createHash('sha256').update(word.slice(0, STEM_LETTERS)).digest();
    const at = hash.readUInt32BE(0) % dimensions;
    vector[at]! += hash[4]! % 2 === 0 ? 1 : -1;
  }
  const length = Math.hypot(...vector);
  return normalize && length > 0 ? vector.map((value) => value / length) : vector;
}
