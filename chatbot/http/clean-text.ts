/** What a person wrote without what nobody writes: control characters but line breaks and tabs, and lone surrogates. */
export function cleanText(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u2028\u2029\ufeff]/gu, '')
    .normalize('NFC')
    .trim();
}
