/**
 * Whether a Host header names this machine. A page from elsewhere can point its own name at 127.0.0.1 and so reach
 * our ports from a browser, but it cannot change the Host the browser then sends.
 */
export function isLocalHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** As isLocalHost, and any name below localhost, which nobody can point elsewhere: `bucket.localhost:9000`. */
export function isBelowLocalHost(host: string | undefined, port: number): boolean {
  return isLocalHost(host, port) || new RegExp(`^[a-z0-9][a-z0-9.-]*\\.localhost:${port}$`).test(host ?? '');
}
