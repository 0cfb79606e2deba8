import { createHash } from 'node:crypto';

/** Our own namespace, drawn once. */
const NAMESPACE = Buffer.from('6f4c1c2e9b7d4f0a8a55c0de57a1de01', 'hex');

/** A UUID (version 5) that follows from its parts: the same thing imported twice has the same id. */
export function uuidFrom(...parts: string[]): string {
  const hash = createHash('sha1').update(NAMESPACE).update(parts.join('\u0000')).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
