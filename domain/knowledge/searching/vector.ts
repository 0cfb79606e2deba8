/** A vector as it is stored: 32-bit floats in base64. */
export function encodeVector(vector: readonly number[]): string {
  return Buffer.from(Float32Array.from(vector).buffer).toString('base64');
}

export function decodeVector(stored: string): Float32Array {
  const bytes = Buffer.from(stored, 'base64');
  return new Float32Array(Uint8Array.from(bytes).buffer, 0, bytes.length / 4);
}

/** How near two vectors of length 1 are, -1 to 1; 0 where they cannot be compared. */
export function nearness(one: ArrayLike<number>, other: ArrayLike<number>): number {
  if (one.length !== other.length) return 0;
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}
