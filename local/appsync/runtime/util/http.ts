import type { HostFunction } from '../call.ts';

const restricted = [
  ...['transfer-encoding', 'connection', 'host', 'expect', 'keep-alive', 'upgrade', 'proxy-authenticate'],
  ...['proxy-authorization', 'te', 'content-length', 'content-type', 'date', 'server', 'via', 'trailer'],
];
const isRestricted = (name: string) =>
  restricted.includes(name.toLowerCase()) || /^(x-amzn?-|access-control-)/i.test(name);

/** util.http. */
export const httpFunctions: Record<string, HostFunction> = {
  copyHeaders: (_call, headers: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => !isRestricted(name))),
  addResponseHeader(call, name: string, value: unknown) {
    addHeader(call, name, value);
  },
  addResponseHeaders(call, headers: Record<string, unknown>) {
    for (const [name, value] of Object.entries(headers ?? {})) addHeader(call, name, value);
  },
};

function addHeader(call: Parameters<HostFunction>[0], name: string, value: unknown): void {
  // Names and values end up in an HTTP head: whatever does not belong there is left out.
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || isRestricted(name)) return;
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  call.addResponseHeader(name, text.replace(/[^\t\x20-\x7e]/g, ''));
}
