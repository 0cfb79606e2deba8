/** 32 letters and digits, none like another: five bits a byte, without bias. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 16;

/**
 * A password for an invitation: 80 bits, of every kind that the pool asks for, and of nothing that a link or a mail would
 * have to escape. `random` holds 16 bytes or more.
 */
export function temporaryPassword(random: Uint8Array): string {
  const letters = [...random.subarray(0, LENGTH)].map((byte) => LETTERS[byte % LETTERS.length]).join('');
  return `Panel7-${letters.replace(/(.{4})(?=.)/g, '$1-')}`;
}
