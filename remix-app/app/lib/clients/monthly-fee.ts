/** PLN a month as the API takes it, from what people type: `1 234,50` -> `1234.50`. Null where it is no such sum. */
export function readFee(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/\s*(zł|pln)$/i, '')
    .replace(/(?<=\d)\s(?=\d{3})/g, '')
    .replace(',', '.');
  return /^\d{1,7}(\.\d{1,2})?$/.test(text) && Number(text) <= 1_000_000 ? text : null;
}
