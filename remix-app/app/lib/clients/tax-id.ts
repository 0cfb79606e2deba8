const WEIGHTS = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/** A Polish tax id (NIP) as its ten digits, typed with spaces, dashes or PL before it perhaps; null where its checksum is wrong. */
export function readTaxId(typed: string): string | null {
  const digits = typed
    .trim()
    .replace(/^PL/i, '')
    .replace(/[\s\p{Pd}]/gu, '');
  if (!/^\d{10}$/.test(digits)) return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum > 0 && sum % 11 === Number(digits[9]) ? digits : null;
}

/** Ten digits as they are written in Poland: `526-104-08-28`. */
export const writeTaxId = (digits: string): string =>
  digits.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1-$2-$3-$4');
