import { N } from './group.ts';

const LONGEST = N.toString(16).length;

/**
 * The client's A from its hex text, or null if it is no number of the group. A multiple of N must be refused:
 * it would make the shared secret 0 for whoever sends it, without any password.
 */
export function readPublicValue(hex: string): bigint | null {
  if (!/^[0-9a-f]+$/i.test(hex) || hex.length > LONGEST + 2) return null;
  const value = BigInt(`0x${hex}`);
  return value % N === 0n ? null : value;
}
