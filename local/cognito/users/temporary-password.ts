const KINDS = ['ABCDEFGHJKLMNPQRSTUVWXYZ', 'abcdefghijkmnopqrstuvwxyz', '23456789', '!@#%*+-='];

/** A random password that satisfies every policy of at most `length` characters, without look-alike letters. */
export function temporaryPassword(length: number, randomBytes: (length: number) => Buffer): string {
  const random = randomBytes(length * 8);
  let used = 0;
  const pick = (limit: number) => random.readUInt32BE(4 * used++) % limit;
  const letters = Array.from({ length }, (_, index) => {
    const alphabet = index < KINDS.length ? KINDS[index]! : KINDS.join('');
    return alphabet[pick(alphabet.length)]!;
  });
  for (let index = letters.length - 1; index > 0; index--) {
    const other = pick(index + 1);
    [letters[index], letters[other]] = [letters[other]!, letters[index]!];
  }
  return letters.join('');
}
