/** What a client id looks like. Table, stack and URL parts are built from it, so nothing else passes. */
export const CLIENT_ID_PATTERN = /^[a-z][a-z0-9-]{2,30}[a-z0-9]$/;

/** Whether a value is a well-formed client id. */
export function isClientId(value: unknown): value is string {
  return typeof value === 'string' && CLIENT_ID_PATTERN.test(value);
}
