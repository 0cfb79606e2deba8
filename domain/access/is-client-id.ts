import { clientIdPattern } from './client-id.ts';

const pattern = new RegExp(clientIdPattern);

/** Whether a value is a well-formed client id. Not for resolvers: APPSYNC_JS has no RegExp. */
export function isClientId(value: unknown): value is string {
  return typeof value === 'string' && pattern.test(value);
}
