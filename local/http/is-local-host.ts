/**
 * Whether a Host header names this machine. A page from elsewhere can point its own name at 127.0.0.1 and so reach
 * our ports from a browser, but it cannot change the Host the browser then sends.
 */
export function isLocalHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}
