/** The first words of a message for a list: one line, at most 100 bytes, no half characters. */
export function preview(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  if (!line) return undefined;
  if (Buffer.byteLength(line) <= 100) return line;
  let short = '';
  for (const character of line) {
    if (Buffer.byteLength(short + character) > 97) break;
    short += character;
  }
  return `${short}…`;
}
