/** Whether a text could be an address at all; only a mail can tell whether it is one. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}
