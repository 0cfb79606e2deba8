/** A text of somebody else's as data between tags of ours: it cannot close one, nor open another. */
export function asData(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\P{Cc}\n\t]/gu, '');
}

/** The same in one line, for where a line break would begin an instruction of its own. */
export function asDataLine(text: string): string {
  return asData(text).replace(/\s+/g, ' ').trim();
}
