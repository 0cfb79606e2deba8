/** The parts that were given: neither undefined nor null. */
export function given<T extends Record<string, unknown>>(parts: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(parts).filter(([, value]) => value !== undefined && value !== null),
  ) as Partial<T>;
}
