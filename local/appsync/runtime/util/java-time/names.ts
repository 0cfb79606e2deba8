export const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
/** From Sunday, as JavaScript counts. */
export const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A name by how often its letter stands: 4 the whole, 5 its first letter, else three letters. */
export function named(names: string[], index: number, count: number): string {
  const name = names[index] ?? '';
  if (count === 4) return name;
  return name.slice(0, count === 5 ? 1 : 3);
}
