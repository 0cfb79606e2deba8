/**
 * A non-negative integer as even-length hex with a leading `00` where its top bit is set: what Java's
 * BigInteger.toByteArray() gives, and so what both sides of Cognito's SRP hash.
 */
export function paddedHex(value: bigint): string {
  const hex = value.toString(16);
  const even = hex.length % 2 === 0 ? hex : `0${hex}`;
  return /^[89a-f]/.test(even) ? `00${even}` : even;
}
