/**
 * The app clients that an API's `AppIdClientRegex` lets in; without one, all of the pool. That the pattern has to match
 * the whole id is the narrow choice: AWS does not say.
 */
export function appClients(pattern: string | null): RegExp {
  return pattern === null ? /^/ : new RegExp(`^(?:${pattern})$`);
}
