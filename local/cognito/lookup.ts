/** What stands under a key that came from outside, or undefined; never something of Object.prototype. */
export function lookup<T>(record: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
