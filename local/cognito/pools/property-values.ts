/** A template's boolean, which may have become text on its way. */
export function booleanProperty(value: unknown, otherwise: boolean): boolean {
  if (value === undefined || value === null) return otherwise;
  return value === true || value === 'true';
}

/** A template's number, which may have become text on its way. */
export function numberProperty(value: unknown, otherwise: number): number {
  if (value === undefined || value === null || value === '') return otherwise;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new TypeError(`"${String(value)}" is no number`);
  return number;
}
