const NUMBERS: Record<string, number> = {
  jeden: 1,
  dwa: 2,
  dwie: 2,
  trzy: 3,
  cztery: 4,
  piec: 5,
  szesc: 6,
  siedem: 7,
  osiem: 8,
  dziewiec: 9,
  dziesiec: 10,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

/** Numbers as words, folded: alternatives for a pattern. */
export const ANY_NUMBER = ['\\d{1,3}', ...Object.keys(NUMBERS)].join('|');

/** English hours as words: alternatives for a pattern. */
export const ENGLISH_HOUR = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

/** The number that a word or digits say. */
export function numberIn(word: string): number {
  return NUMBERS[word] ?? Number(word);
}
